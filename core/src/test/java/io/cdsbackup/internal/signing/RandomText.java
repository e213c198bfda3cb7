package io.cdsbackup.internal.signing;

import java.util.Random;

/** Texts that encoders trip over: controls, reserved characters, Chinese, emoji. */
final class RandomText {

    private static final String TROUBLE = " +%*/~'\",;:=&?#[]{}|\\^`<>\t\r\n\u0000\u007f.-_";

    private RandomText() {}

    static String of(Random random, int longest) {
        StringBuilder out = new StringBuilder();
        int length = random.nextInt(longest + 1);
        for (int i = 0; i < length; i++) {
            switch (random.nextInt(4)) {
                case 0 -> out.append(TROUBLE.charAt(random.nextInt(TROUBLE.length())));
                case 1 -> out.append((char) ('0' + random.nextInt(75)));
                case 2 -> out.append((char) (0x4e00 + random.nextInt(0x5000)));
                default -> out.appendCodePoint(0x1f300 + random.nextInt(0x300));
            }
        }
        return out.toString();
    }
}
