package io.cdsbackup.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BackupFormatTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "5842535443 4b3031 00,XBSTREAM",
        "1f8b08,GZIP",
        "28b52ffd04,ZSTD",
        "504b0304,ZIP",
        "504b0506,ZIP",
        "504b0102,UNKNOWN",
        "1f,UNKNOWN",
        "58425354434b30,UNKNOWN",
        "ffd8ff,UNKNOWN",
        "'',UNKNOWN"
    })
    void the_first_bytes_tell_the_format(String hex, BackupFormat format) {
        assertThat(BackupFormat.sniff(HexFormat.of().parseHex(hex.replace(" ", ""))))
                .isEqualTo(format);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-- MySQL dump 10.13",
                "/*!40101 SET NAMES utf8 */;",
                "create table t (id int);",
                "DROP TABLE t;",
                "insert into t values (1);",
                "SET NAMES utf8;",
                "USE shop;",
                "\n\n  -- MySQL dump",
                "\ufeff-- MySQL dump",
                "\ufeff\nUSE shop;"
            })
    void statements_are_sql(String text) {
        assertThat(BackupFormat.sniff(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(BackupFormat.SQL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>", "{\"Code\":\"x\"}", "SETTINGS", "--no", "useful", "<?xml version=\"1.0\"?>"})
    void other_text_is_unknown(String text) {
        assertThat(BackupFormat.sniff(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(BackupFormat.UNKNOWN);
    }

    @Test
    void a_tar_is_told_by_what_stands_in_its_first_header() {
        byte[] head = new byte[BackupFormat.HEAD_BYTES];
        System.arraycopy("ustar".getBytes(StandardCharsets.US_ASCII), 0, head, 257, 5);

        assertThat(BackupFormat.sniff(head)).isEqualTo(BackupFormat.TAR);
        assertThat(BackupFormat.sniff(Arrays.copyOf(head, 261))).isEqualTo(BackupFormat.UNKNOWN);
    }

    @ParameterizedTest
    @EnumSource
    void its_word_is_its_name_in_lower_case(BackupFormat format) {
        assertThat(format.text()).matches("[a-z]+").isEqualToIgnoringCase(format.name());
    }
}
