package io.cdsbackup.sandbox;

/**
 * A request that the sandbox has nothing for: another path, action or method than there is. It was answered with an
 * error that says the same.
 *
 * @param request the method and the path, without the query, which may hold a signature
 * @param expected what would have been served
 */
public record UnmatchedRequest(String request, String expected) {}
