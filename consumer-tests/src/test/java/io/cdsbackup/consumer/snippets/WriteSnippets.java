package io.cdsbackup.consumer.snippets;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Writes what the READMEs show anew from the sources, and says what it could not mend. {@code docs/snippets} runs it. */
final class WriteSnippets {

    private WriteSnippets() {}

    public static void main(String[] arguments) throws IOException {
        Checkout checkout = Checkout.at(Path.of(arguments[0]).toAbsolutePath().normalize());
        Map<String, List<String>> corrections = checkout.snippets().corrections();
        checkout.write(corrections);
        corrections.keySet().forEach(file -> System.out.println("written: " + file));

        List<String> left = checkout.snippets().problems();
        left.forEach(System.err::println);
        System.exit(left.isEmpty() ? 0 : 1);
    }
}
