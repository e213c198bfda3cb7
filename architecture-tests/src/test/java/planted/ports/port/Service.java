package planted.ports.port;

/** A class that does something, which is an adapter's part. */
abstract class Service {
    abstract void serve();
}
