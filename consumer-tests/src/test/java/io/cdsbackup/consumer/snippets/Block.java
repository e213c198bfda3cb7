package io.cdsbackup.consumer.snippets;

import java.util.List;

/**
 * A fenced block of a Markdown file.
 *
 * @param line the number of the fence's line
 * @param indentation what stands before the fence
 * @param language the word behind the fence
 * @param announced the address of the region that the block shows; empty if none is announced on the line above
 * @param lines what it shows, without the indentation
 */
record Block(int line, String indentation, String language, String announced, List<String> lines) {

    boolean isAnnounced() {
        return !announced.isEmpty();
    }
}
