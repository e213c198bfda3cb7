package io.cdsbackup.localfiles;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cdsbackup.port.StoreSession;
import io.cdsbackup.port.StoreTarget;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Short words for what the tests of the store do over and over. */
final class Sessions {

    private Sessions() {}

    static StoreTarget target(Path folder) {
        return new StoreTarget(folder, "a", false, true);
    }

    static StoreTarget overwriting(Path folder) {
        return new StoreTarget(folder, "a", true, true);
    }

    static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(UTF_8));
    }

    static void fetch(StoreSession session, String content) {
        session.write(bytes(content), 0);
        session.force();
        session.saveCheckpoint(("checkpoint of " + content).getBytes(UTF_8));
    }

    static String content(StoreSession session) {
        ByteBuffer into = ByteBuffer.allocate((int) session.length());
        while (into.hasRemaining() && session.read(into, into.position()) >= 0) {
            // Until it is full.
        }
        return new String(into.array(), UTF_8);
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Set<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            Set<String> names = new TreeSet<>();
            files.forEach(file -> names.add(file.getFileName().toString()));
            return names;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Each file's name and content. */
    static Map<String, String> contents(Path folder) {
        Map<String, String> contents = new TreeMap<>();
        for (String name : names(folder)) {
            Path file = folder.resolve(name);
            contents.put(name, Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? text(file) : "(no file)");
        }
        return contents;
    }
}
