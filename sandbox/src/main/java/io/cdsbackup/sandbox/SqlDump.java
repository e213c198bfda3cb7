package io.cdsbackup.sandbox;

import java.util.List;

/** Writes a logical dump, table by table, in the form that MySQL 8 reads back. */
final class SqlDump {

    private static final int ROWS_PER_STATEMENT = 200;

    private final String ending;
    private final StringBuilder sql = new StringBuilder(1 << 19);

    SqlDump(String database, String takenAt) {
        sql.append("-- Logical backup of the sample database `")
                .append(database)
                .append("`\n");
        sql.append("-- Made by the CDS Backup sandbox; every name in it is made up.\n\n");
        sql.append("/*!40101 SET @OLD_CHARACTER_SET_CLIENT=@@CHARACTER_SET_CLIENT */;\n");
        sql.append("/*!40103 SET @OLD_TIME_ZONE=@@TIME_ZONE */;\n");
        sql.append("/*!40014 SET @OLD_FOREIGN_KEY_CHECKS=@@FOREIGN_KEY_CHECKS, FOREIGN_KEY_CHECKS=0 */;\n");
        sql.append("/*!40101 SET @OLD_SQL_MODE=@@SQL_MODE, SQL_MODE='NO_AUTO_VALUE_ON_ZERO' */;\n");
        sql.append("SET NAMES utf8mb4;\n");
        sql.append("/*!40103 SET TIME_ZONE='+08:00' */;\n\n");
        sql.append("CREATE DATABASE IF NOT EXISTS `").append(database).append("`");
        sql.append(" DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;\n");
        sql.append("USE `").append(database).append("`;\n");
        ending = "\n/*!40101 SET SQL_MODE=@OLD_SQL_MODE */;\n"
                + "/*!40014 SET FOREIGN_KEY_CHECKS=@OLD_FOREIGN_KEY_CHECKS */;\n"
                + "/*!40103 SET TIME_ZONE=@OLD_TIME_ZONE */;\n"
                + "/*!40101 SET CHARACTER_SET_CLIENT=@OLD_CHARACTER_SET_CLIENT */;\n\n"
                + "-- Completed on " + takenAt + "\n";
    }

    /** Adds a table: its columns and keys as MySQL writes them, and its rows as literals in the order of the columns. */
    void table(String name, List<String> definitions, List<String> rows) {
        sql.append("\nDROP TABLE IF EXISTS `").append(name).append("`;\n");
        sql.append("CREATE TABLE `").append(name).append("` (\n  ");
        sql.append(String.join(",\n  ", definitions));
        sql.append("\n) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;\n\n");
        sql.append("LOCK TABLES `").append(name).append("` WRITE;\n");
        for (int from = 0; from < rows.size(); from += ROWS_PER_STATEMENT) {
            List<String> some = rows.subList(from, Math.min(from + ROWS_PER_STATEMENT, rows.size()));
            sql.append("INSERT INTO `").append(name).append("` VALUES\n  ");
            sql.append(String.join(",\n  ", some)).append(";\n");
        }
        sql.append("UNLOCK TABLES;\n");
    }

    /** One row; its values are SQL already. */
    static String row(Object... literals) {
        StringBuilder row = new StringBuilder("(");
        for (Object literal : literals) {
            row.append(row.length() == 1 ? "" : ",").append(literal);
        }
        return row.append(')').toString();
    }

    /** A text as an SQL literal. */
    static String quoted(String text) {
        return "'"
                + text.replace("\\", "\\\\")
                        .replace("'", "\\'")
                        .replace("\n", "\\n")
                        .replace("\"", "\\\"")
                + "'";
    }

    String finished() {
        return sql + ending;
    }
}
