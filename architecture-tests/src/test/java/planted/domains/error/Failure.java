package planted.domains.error;

/** An error, which the domain must not know. */
public interface Failure {}
