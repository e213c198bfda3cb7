package io.cdsbackup.sandbox;

/** Writes the bookshop as SQL. */
final class BookshopDump {
    private BookshopDump() {}

    static String text(int orders) {
        return "-- dump " + orders + "\n";
    }
}
