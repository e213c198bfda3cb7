package io.cdsbackup.benchmarks.report;

/**
 * A page in Markdown that has places to be filled: between {@code <!-- NAME -->} and {@code <!-- /NAME -->}, each on a line
 * of its own.
 *
 * @param text the page
 */
record Page(String text) {

    Page with(String place, String content) {
        String begin = "<!-- " + place + " -->\n";
        int from = text.indexOf(begin);
        int to = text.indexOf("<!-- /" + place + " -->");
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("The page has no place for " + place);
        }
        return new Page(text.substring(0, from) + begin + "\n" + content + "\n\n" + text.substring(to));
    }
}
