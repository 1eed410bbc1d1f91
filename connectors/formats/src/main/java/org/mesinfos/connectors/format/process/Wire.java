package org.mesinfos.connectors.format.process;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
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
            writeText(out, text);
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
            texts.add(readText(in));
        }
        return texts;
    }

    static void writeContext(DataOutputStream out, SourceContext context) throws IOException {
        writeText(out, context.organisation());
        writeText(out, context.delivery());
        writeText(out, context.fileSha256());
        writeText(out, context.fileName());
        writeText(out, context.mediaType());
        writeText(out, context.encoding());
        writeText(out, context.zone().getId());
        writeText(out, context.country());
        writeTexts(out, context.currency().stream().toList());
        writeTexts(out, context.customer().stream().toList());
        writeTexts(out, context.asOf().map(LocalDate::toString).stream().toList());
    }

    /** Reads the fields in the order in which {@link #writeContext} writes them, which is that of the constructor. */
    static SourceContext readContext(DataInputStream in) throws IOException {
        return new SourceContext(
                readText(in),
                readText(in),
                readText(in),
                readText(in),
                readText(in),
                readText(in),
                ZoneId.of(readText(in)),
                readText(in),
                readTexts(in).stream().findFirst(),
                readTexts(in).stream().findFirst(),
                readTexts(in).stream().findFirst().map(LocalDate::parse));
    }

    private static void writeText(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String readText(DataInputStream in) throws IOException {
        return new String(in.readNBytes(atMost(MAX_TEXT_BYTES, in.readInt())), StandardCharsets.UTF_8);
    }

    private static int atMost(int limit, int sent) throws DocumentProcessException {
        if (sent < 0 || sent > limit) {
            throw new DocumentProcessException("The process that reads documents sent a text above the limit");
        }
        return sent;
    }
}
