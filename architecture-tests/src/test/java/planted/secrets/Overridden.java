package planted.secrets;

/** A record that does write its own text, and still gives its secret to whoever takes it apart. */
record Overridden(String password) {
    @Override
    public String toString() {
        return "Overridden[***]";
    }
}
