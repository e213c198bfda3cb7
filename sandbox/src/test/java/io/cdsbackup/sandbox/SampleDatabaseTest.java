package io.cdsbackup.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.domain.BackupType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The bookshop's dump, read back by a small reader of SQL. */
class SampleDatabaseTest {

    private static final Pattern TABLE =
            Pattern.compile("CREATE TABLE `(\\w+)` \\(\n(.*?)\n\\) ENGINE", Pattern.DOTALL);
    private static final Pattern REFERENCE =
            Pattern.compile("FOREIGN KEY \\(`(\\w+)`\\) REFERENCES `(\\w+)` \\(`id`\\)");

    private static String dump;
    private static Map<String, List<List<String>>> tables;

    @BeforeAll
    static void read() {
        Content content = SampleDatabase.dump();
        byte[] bytes = new byte[Math.toIntExact(content.length())];
        content.read(0, bytes, 0, bytes.length);
        dump = new String(bytes, StandardCharsets.UTF_8);
        tables = tables(dump);
    }

    @Test
    void the_dump_is_the_same_on_every_machine() {
        assertThat(SampleDatabase.dump().sha256())
                .hasToString("983bd3d4fc06aa8e2a67a04c38ac4bb310da28ef85aeca9c48913dd702cfaa55");
    }

    @Test
    void the_dump_has_some_hundred_KiB() {
        assertThat(SampleDatabase.dump().length()).isBetween(250_000L, 900_000L);
    }

    @Test
    void the_dump_has_Chinese_emoji_quotes_and_characters_beyond_the_first_plane() {
        assertThat(dump).contains("江南的", "💾", "O\\'Hara", "\\\"信达雅\\\"", "C:\\\\书", "𠮷", "\\n");
    }

    @Test
    void every_row_has_a_value_for_every_column() {
        assertThat(tables.keySet())
                .containsExactly("publishers", "authors", "books", "customers", "reviews", "orders", "order_items");
        tables.forEach((name, rows) -> {
            assertThat(rows).as(name).hasSizeGreaterThan(10);
            assertThat(rows)
                    .as(name)
                    .allSatisfy(row -> assertThat(row).hasSize(columns(name).size()));
        });
    }

    @Test
    void every_key_is_there_once() {
        for (String table : List.of("publishers", "authors", "books", "customers", "reviews", "orders")) {
            assertThat(tables.get(table))
                    .as(table)
                    .extracting(row -> row.get(0))
                    .doesNotHaveDuplicates();
        }
        assertThat(tables.get("books")).extracting(row -> row.get(1)).doesNotHaveDuplicates();
        assertThat(tables.get("order_items"))
                .extracting(row -> row.get(0) + "/" + row.get(1))
                .doesNotHaveDuplicates();
    }

    @Test
    void every_reference_leads_to_a_row() {
        int references = 0;
        for (String table : tables.keySet()) {
            Matcher reference = REFERENCE.matcher(definition(table));
            while (reference.find()) {
                references++;
                int column = columns(table).indexOf(reference.group(1));
                List<String> ids = tables.get(reference.group(2)).stream()
                        .map(row -> row.get(0))
                        .toList();
                assertThat(ids)
                        .as(table + "." + reference.group(1))
                        .containsAll(tables.get(table).stream()
                                .map(row -> row.get(column))
                                .distinct()
                                .toList());
            }
        }
        assertThat(references).isEqualTo(7);
    }

    @Test
    void every_statement_is_ended_and_the_end_says_so() {
        assertThat(dump).endsWith("-- Completed on 2026-01-16 04:00:26\n");
        assertThat(dump.split("LOCK TABLES `", -1)).hasSize(tables.size() + 1);
        assertThat(dump.split("UNLOCK TABLES;", -1)).hasSize(tables.size() + 1);
    }

    @Test
    void the_cloud_has_two_logical_backups_of_it_the_newest_last() throws Exception {
        try (SandboxCloud cloud = SandboxCloud.withSampleDatabase()) {
            assertThat(cloud.instances()).containsExactly(SampleDatabase.INSTANCE);
            assertThat(cloud.backups(SampleDatabase.INSTANCE))
                    .hasSize(2)
                    .allSatisfy(backup -> assertThat(backup.details().type()).isEqualTo(BackupType.LOGICAL))
                    .last()
                    .returns(SampleDatabase.BACKUP, SandboxBackup::id)
                    .returns(SampleDatabase.dump().length(), SandboxBackup::reportedSize);

            Client.Answered answer = Client.call(
                    cloud, "DownloadBackup", SampleDatabase.INSTANCE.value(), SampleDatabase.BACKUP.value());

            assertThat(Client.get(answer.publicLink()).body())
                    .asString(StandardCharsets.UTF_8)
                    .isEqualTo(dump);
        }
    }

    private static String definition(String table) {
        Matcher matcher = TABLE.matcher(dump);
        while (matcher.find()) {
            if (matcher.group(1).equals(table)) {
                return matcher.group(2);
            }
        }
        throw new IllegalArgumentException(table);
    }

    private static List<String> columns(String table) {
        return definition(table)
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("`"))
                .map(line -> line.substring(1, line.indexOf('`', 1)))
                .toList();
    }

    private static Map<String, List<List<String>>> tables(String sql) {
        Map<String, List<List<String>>> tables = new LinkedHashMap<>();
        Matcher insert = Pattern.compile("INSERT INTO `(\\w+)` VALUES\n").matcher(sql);
        int at = 0;
        while (insert.find(at)) {
            List<List<String>> rows = tables.computeIfAbsent(insert.group(1), table -> new ArrayList<>());
            at = readRows(sql, insert.end(), rows);
        }
        return tables;
    }

    /** Reads {@code (a,'b'),\n (…);} and gives the position behind the semicolon. */
    private static int readRows(String sql, int start, List<List<String>> rows) {
        int at = start;
        while (true) {
            at = sql.indexOf('(', at) + 1;
            List<String> row = new ArrayList<>();
            do {
                int end = endOfValue(sql, at);
                row.add(sql.substring(at, end));
                at = end + 1;
            } while (sql.charAt(at - 1) == ',');
            assertThat(sql.charAt(at - 1)).isEqualTo(')');
            rows.add(row);
            if (sql.charAt(at) == ';') {
                return at + 1;
            }
            assertThat(sql.substring(at, at + 2)).isEqualTo(",\n");
        }
    }

    private static int endOfValue(String sql, int start) {
        int at = start;
        if (sql.charAt(at) == '\'') {
            for (at++; sql.charAt(at) != '\''; at++) {
                at += sql.charAt(at) == '\\' ? 1 : 0;
            }
            return at + 1;
        }
        while (sql.charAt(at) != ',' && sql.charAt(at) != ')') {
            at++;
        }
        assertThat(sql.substring(start, at)).matches("NULL|-?\\d+(\\.\\d+)?|0x[0-9A-F]+");
        return at;
    }
}
