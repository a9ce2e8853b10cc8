"""What an operator sees and steers: figures, logs, going over to another snapshot."""
