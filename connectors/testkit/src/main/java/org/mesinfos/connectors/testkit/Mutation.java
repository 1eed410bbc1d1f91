package org.mesinfos.connectors.testkit;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Random;

/** Random damage to files: bytes are changed, deleted, duplicated or moved. */
final class Mutation {

    private static final byte[] RISKY = {0, '"', '\'', ';', ',', '<', '>', '&', '\n', '\r', '\t', -1, -61, '-', '9', '{'
    };

    private Mutation() {}

    static byte[] of(byte[] bytes, Random random) {
        byte[] changed = bytes;
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes && changed.length > 1; i++) {
            changed = once(changed, random);
        }
        return changed;
    }

    private static byte[] once(byte[] bytes, Random random) {
        int from = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, from + 1 + random.nextInt(40));
        return switch (random.nextInt(4)) {
            case 0 -> replaced(bytes, from, RISKY[random.nextInt(RISKY.length)]);
            case 1 -> replaced(bytes, from, (byte) random.nextInt(256));
            case 2 -> joined(bytes, from, bytes, to);
            default -> joined(bytes, to, bytes, from);
        };
    }

    private static byte[] replaced(byte[] bytes, int at, byte value) {
        byte[] changed = Arrays.copyOf(bytes, bytes.length);
        changed[at] = value;
        return changed;
    }

    /** Joins the start of one array up to {@code end} with the rest of another from {@code start}. */
    private static byte[] joined(byte[] first, int end, byte[] second, int start) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.write(first, 0, end);
        joined.write(second, start, second.length - start);
        return joined.toByteArray();
    }
}
