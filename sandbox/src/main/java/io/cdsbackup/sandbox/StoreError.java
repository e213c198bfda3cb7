package io.cdsbackup.sandbox;

/** The errors of the file store, as XML, which is how such stores answer. */
final class StoreError {

    private StoreError() {}

    static Answer of(int status, String code, String message, String details) {
        return Answer.of(
                status,
                "application/xml",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>" + code + "</Code><Message>"
                        + escaped(message) + "</Message>" + details + "<RequestId>sandbox</RequestId></Error>\n");
    }

    static String element(String name, String text) {
        return "<" + name + ">" + escaped(text) + "</" + name + ">";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
