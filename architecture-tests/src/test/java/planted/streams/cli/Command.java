package planted.streams.cli;

/** The command may. */
final class Command {
    private Command() {}

    static void talk() {
        System.out.println("out");
    }
}
