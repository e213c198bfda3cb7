package io.cdsbackup.sandbox;

/** One action of the API. A new action is a new class of this kind, and a line in {@link SandboxCloud}. */
interface Action {

    /** Its name, as in the parameter {@code Action}. */
    String name();

    /** The HTTP method that it must come with. */
    String method();

    /** What it answers to a request whose signature was right. */
    ApiAnswer answer(Incoming request);
}
