package io.cdsbackup.sandbox;

import static io.cdsbackup.sandbox.SqlDump.quoted;
import static io.cdsbackup.sandbox.SqlDump.row;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Invents a bookshop and writes it as SQL. The same shop every time: more orders only add to its end. */
final class BookshopDump {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final int PUBLISHERS = BookshopWords.CITIES.size();
    private static final int AUTHORS = 60;
    private static final int BOOKS = 320;
    private static final int CUSTOMERS = 400;

    /** Its sequence is part of the JDK's specification, so the dump is the same on every JDK. */
    private final Random random = new Random(20260116);

    private final SqlDump dump = new SqlDump("bookshop", "2026-01-16 04:00:26");
    private final List<String> prices = new ArrayList<>();

    private BookshopDump() {}

    static String text(int orders) {
        return new BookshopDump().written(orders);
    }

    private String written(int orders) {
        publishers();
        authors();
        books();
        customers();
        reviews();
        orders(orders);
        return dump.finished();
    }

    private void publishers() {
        List<String> rows = new ArrayList<>();
        for (int id = 1; id <= PUBLISHERS; id++) {
            String city = BookshopWords.CITIES.get(id - 1);
            rows.add(row(id, quoted(city + one(BookshopWords.HOUSES)), quoted(city), 1900 + random.nextInt(120)));
        }
        dump.table(
                "publishers",
                List.of(
                        "`id` int NOT NULL AUTO_INCREMENT",
                        "`name` varchar(80) NOT NULL",
                        "`city` varchar(40) NOT NULL",
                        "`founded` smallint NOT NULL",
                        "PRIMARY KEY (`id`)"),
                rows);
    }

    private void authors() {
        List<String> rows = new ArrayList<>();
        for (int id = 1; id <= AUTHORS; id++) {
            String born = id % 9 == 0 ? "NULL" : Integer.toString(1850 + random.nextInt(150));
            rows.add(row(id, quoted(person()), born, quoted(one(BookshopWords.REMARKS))));
        }
        dump.table(
                "authors",
                List.of(
                        "`id` int NOT NULL AUTO_INCREMENT",
                        "`name` varchar(80) NOT NULL",
                        "`born` smallint DEFAULT NULL",
                        "`about` varchar(200) NOT NULL DEFAULT ''",
                        "PRIMARY KEY (`id`)"),
                rows);
    }

    private void books() {
        List<String> rows = new ArrayList<>();
        byte[] cover = new byte[48];
        for (int id = 1; id <= BOOKS; id++) {
            String title = one(BookshopWords.PLACES) + "的" + one(BookshopWords.THINGS) + (id % 7 == 0 ? "（下）" : "");
            String price = (19 + random.nextInt(180)) + "." + random.nextInt(10) + "0";
            prices.add(price);
            random.nextBytes(cover);
            rows.add(row(
                    id,
                    quoted(isbn(id)),
                    quoted(title),
                    1 + random.nextInt(AUTHORS),
                    1 + random.nextInt(PUBLISHERS),
                    price,
                    80 + random.nextInt(900),
                    quoted(LocalDate.of(1990, 1, 1)
                            .plusDays(random.nextInt(13_000))
                            .toString()),
                    quoted("[\"" + one(BookshopWords.TAGS) + "\", \"" + one(BookshopWords.TAGS) + "\"]"),
                    "0x" + HexFormat.of().withUpperCase().formatHex(cover)));
        }
        dump.table(
                "books",
                List.of(
                        "`id` int NOT NULL AUTO_INCREMENT",
                        "`isbn` char(13) NOT NULL",
                        "`title` varchar(120) NOT NULL",
                        "`author_id` int NOT NULL",
                        "`publisher_id` int NOT NULL",
                        "`price` decimal(8,2) NOT NULL",
                        "`pages` smallint NOT NULL",
                        "`published` date NOT NULL",
                        "`tags` json NOT NULL",
                        "`cover_thumbnail` blob",
                        "PRIMARY KEY (`id`)",
                        "UNIQUE KEY `isbn` (`isbn`)",
                        "CONSTRAINT `books_author` FOREIGN KEY (`author_id`) REFERENCES `authors` (`id`)",
                        "CONSTRAINT `books_publisher` FOREIGN KEY (`publisher_id`) REFERENCES `publishers` (`id`)"),
                rows);
    }

    private void customers() {
        List<String> rows = new ArrayList<>();
        for (int id = 1; id <= CUSTOMERS; id++) {
            String note = id % 5 == 0 ? quoted(one(BookshopWords.REMARKS)) : "NULL";
            rows.add(row(
                    id,
                    quoted(person()),
                    quoted("reader" + id + "@example.com"),
                    quoted(one(BookshopWords.CITIES)),
                    quoted(moment(2_000)),
                    note));
        }
        dump.table(
                "customers",
                List.of(
                        "`id` int NOT NULL AUTO_INCREMENT",
                        "`name` varchar(80) NOT NULL",
                        "`email` varchar(120) NOT NULL",
                        "`city` varchar(40) NOT NULL",
                        "`joined` datetime NOT NULL",
                        "`note` varchar(200) DEFAULT NULL",
                        "PRIMARY KEY (`id`)",
                        "UNIQUE KEY `email` (`email`)"),
                rows);
    }

    private void reviews() {
        List<String> rows = new ArrayList<>();
        for (int id = 1; id <= 500; id++) {
            String body =
                    one(BookshopWords.REMARKS) + "\n" + one(BookshopWords.REMARKS) + " " + one(BookshopWords.FACES);
            rows.add(row(
                    id,
                    1 + random.nextInt(BOOKS),
                    1 + random.nextInt(CUSTOMERS),
                    1 + random.nextInt(5),
                    quoted(body),
                    quoted(moment(1_500))));
        }
        dump.table(
                "reviews",
                List.of(
                        "`id` int NOT NULL AUTO_INCREMENT",
                        "`book_id` int NOT NULL",
                        "`customer_id` int NOT NULL",
                        "`stars` tinyint NOT NULL",
                        "`body` text NOT NULL",
                        "`written` datetime NOT NULL",
                        "PRIMARY KEY (`id`)",
                        "CONSTRAINT `reviews_book` FOREIGN KEY (`book_id`) REFERENCES `books` (`id`)",
                        "CONSTRAINT `reviews_customer` FOREIGN KEY (`customer_id`) REFERENCES `customers` (`id`)"),
                rows);
    }

    private void orders(int count) {
        List<String> orders = new ArrayList<>();
        List<String> items = new ArrayList<>();
        for (int id = 1; id <= count; id++) {
            orders.add(row(id, 1 + random.nextInt(CUSTOMERS), quoted(moment(700)), quoted(one(BookshopWords.STATES))));
            int lines = 1 + random.nextInt(4);
            for (int line = 1; line <= lines; line++) {
                int book = 1 + random.nextInt(BOOKS);
                items.add(row(id, line, book, 1 + random.nextInt(3), prices.get(book - 1)));
            }
        }
        dump.table(
                "orders",
                List.of(
                        "`id` int NOT NULL AUTO_INCREMENT",
                        "`customer_id` int NOT NULL",
                        "`placed` datetime NOT NULL",
                        "`state` enum('已下单','已付款','已发货','已完成','已取消') NOT NULL",
                        "PRIMARY KEY (`id`)",
                        "CONSTRAINT `orders_customer` FOREIGN KEY (`customer_id`) REFERENCES `customers` (`id`)"),
                orders);
        dump.table(
                "order_items",
                List.of(
                        "`order_id` int NOT NULL",
                        "`line` tinyint NOT NULL",
                        "`book_id` int NOT NULL",
                        "`quantity` smallint NOT NULL",
                        "`price` decimal(8,2) NOT NULL",
                        "PRIMARY KEY (`order_id`,`line`)",
                        "CONSTRAINT `items_order` FOREIGN KEY (`order_id`) REFERENCES `orders` (`id`)",
                        "CONSTRAINT `items_book` FOREIGN KEY (`book_id`) REFERENCES `books` (`id`)"),
                items);
    }

    private String person() {
        return random.nextInt(4) == 0
                ? one(BookshopWords.LATIN_NAMES)
                : one(BookshopWords.FAMILY_NAMES) + one(BookshopWords.GIVEN_NAMES);
    }

    /** Some second before the backup. */
    private String moment(int days) {
        return LocalDateTime.of(2026, 1, 14, 23, 59, 59)
                .minusSeconds(random.nextInt(days * 86_400))
                .format(SECONDS);
    }

    /** A number of 13 digits whose last one is right. */
    private static String isbn(int id) {
        String digits = "97873" + String.format(Locale.ROOT, "%07d", id * 1_009);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return digits + (10 - sum % 10) % 10;
    }

    private String one(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
