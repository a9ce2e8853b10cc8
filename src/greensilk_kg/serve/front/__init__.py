"""What stands before Flask: the server's protocol (RSGI), the cache of responses, a short way for queries."""
