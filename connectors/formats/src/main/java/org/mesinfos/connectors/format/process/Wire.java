package org.mesinfos.connectors.format.process;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.api.SourceContext;

/**
 * Messages between this program and a document process.
 *
 * <p>The program sends a task: its class, arguments, and the context and size of the file. The process sends any number
 * of {@link #FETCH} and {@link #OUTPUT}, and then {@link #COMPLETE} or {@link #FAILED}. The answer to {@link #FETCH} is a
 * block of bytes, or {@link #NO_BYTES} if they cannot be read.
 */
final class Wire {

    /** Followed by the position of the requested block. */
    static final int FETCH = 1;
    /** Followed by a block of output. */
    static final int OUTPUT = 2;

    static final int COMPLETE = 3;
    /** Followed by the class of the error. */
    static final int FAILED = 4;
    /** The heap of the process is exhausted. The process ends. */
    static final int OUT_OF_MEMORY = 5;

    /** Exit status of Java when the heap is exhausted. */
    static final int OUT_OF_MEMORY_STATUS = 3;

    static final int NO_BYTES = -1;
    static final int BLOCK_BYTES = 1 << 16;

    private static final int MAX_TEXTS = 1 << 10;
    private static final int MAX_TEXT_BYTES = 1 << 20;

    private Wire() {}

    static void writeTexts(DataOutputStream out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }
    }

    /**
     * Reads texts as {@link #writeTexts} writes them.
     *
     * @throws DocumentProcessException if there are too many, or one is too long: a hostile file may have taken over the sender
     */
    static List<String> readTexts(DataInputStream in) throws IOException {
        int count = atMost(MAX_TEXTS, in.readInt());
        List<String> texts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            texts.add(new String(in.readNBytes(atMost(MAX_TEXT_BYTES, in.readInt())), StandardCharsets.UTF_8));
        }
        return texts;
    }

    private static int atMost(int limit, int sent) throws DocumentProcessException {
        if (sent < 0 || sent > limit) {
            throw new DocumentProcessException("The process that reads documents sent a text above the limit");
        }
        return sent;
    }

    static List<String> texts(SourceContext context) {
        return List.of(
                context.organisation(),
                context.delivery(),
                context.fileSha256(),
                context.fileName(),
                context.mediaType(),
                context.encoding(),
                context.zone().getId(),
                context.country(),
                String.valueOf(context.customer().isPresent()),
                context.customer().orElse(""),
                context.asOf().map(LocalDate::toString).orElse(""));
    }

    static SourceContext context(List<String> texts) {
        return new SourceContext(
                texts.get(0),
                texts.get(1),
                texts.get(2),
                texts.get(3),
                texts.get(4),
                texts.get(5),
                ZoneId.of(texts.get(6)),
                texts.get(7),
                Boolean.parseBoolean(texts.get(8)) ? Optional.of(texts.get(9)) : Optional.empty(),
                Optional.of(texts.get(10)).filter(day -> !day.isEmpty()).map(LocalDate::parse));
    }
}
