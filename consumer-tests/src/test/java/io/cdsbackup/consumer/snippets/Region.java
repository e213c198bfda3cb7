package io.cdsbackup.consumer.snippets;

import java.util.List;

/**
 * What stands in a source between {@code // snippet: NAME} and {@code // end snippet}.
 *
 * @param file the source, from the root of the checkout
 * @param name what the first mark calls it
 * @param line the number of the first mark's line
 * @param lines the lines between the marks, without the indentation that they share
 */
record Region(String file, String name, int line, List<String> lines) {

    static final String BEGIN = "snippet:";
    static final String END = "end snippet";

    /** How an announcement names it. */
    String address() {
        return file + "#" + name;
    }

    /** Where it is, as editors understand it. */
    String place() {
        return file + ":" + line;
    }
}
