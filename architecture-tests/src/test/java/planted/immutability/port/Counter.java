package planted.immutability.port;

/** What all share. */
abstract class Counter {
    static int count;
}
