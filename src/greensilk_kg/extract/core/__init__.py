"""What every reader of text in this stage uses: mentions, masks, word lists."""
