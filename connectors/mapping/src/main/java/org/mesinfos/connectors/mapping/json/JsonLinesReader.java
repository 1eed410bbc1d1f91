package org.mesinfos.connectors.mapping.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.api.Split;
import org.mesinfos.connectors.api.SplitBuilder;
import org.mesinfos.connectors.format.json.JsonElementReader;
import org.mesinfos.connectors.format.json.JsonParsers;
import org.mesinfos.connectors.format.json.JsonTextEncoding;
import org.mesinfos.connectors.format.lines.ByteReader;
import org.mesinfos.connectors.format.lines.DecodedText;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.mapping.RowHandler;
import org.mesinfos.connectors.mapping.UndecodableRow;
import org.mesinfos.connectors.mapping.tree.EnclosingElements;
import org.mesinfos.connectors.mapping.tree.TreePlan;
import org.mesinfos.connectors.mapping.tree.TreeRow;

/** Reader of JSON Lines: one record per line. A malformed line is rejected alone. */
final class JsonLinesReader {

    private static final int BUFFER = 1 << 16;
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final Charset charset;
    private final JsonTextEncoding texts;
    private final RowHandler handler;
    private final TreeRow row;
    private final EnclosingElements surroundings;

    JsonLinesReader(String encoding, JsonTextEncoding texts, TreePlan plan, RowHandler handler) {
        this.charset = Charset.forName(encoding);
        this.texts = texts;
        this.handler = handler;
        this.row = new TreeRow(plan);
        this.surroundings = new EnclosingElements(handler);
    }

    /** Splits a file after line ends. */
    static List<Split> split(SourceContent content, long targetBytes) throws IOException {
        SplitBuilder splits = new SplitBuilder(targetBytes);
        long line = 1;
        long offset = 0;
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = content.open()) {
            for (int length = in.read(buffer); length > 0; length = in.read(buffer)) {
                for (int i = 0; i < length; i++) {
                    offset++;
                    if (buffer[i] == '\n') {
                        line++;
                        if (offset < content.size()) {
                            splits.offer(offset, line, line - 1);
                        }
                    }
                }
            }
        }
        return splits.build();
    }

    void read(SourceContent content, Split split) throws IOException {
        long left = Math.min(split.end(), content.size()) - split.start();
        long line = split.firstLine();
        try (ByteReader in = new ByteReader(content.open(split.start()))) {
            while (left > 0) {
                byte[] bytes = in.readLine(Math.min(left, JsonParsers.MAX_RECORD_SIZE + 1));
                if (bytes.length == 0) {
                    break;
                }
                left -= bytes.length;
                if (bytes.length > JsonParsers.MAX_RECORD_SIZE && !ByteReader.isTerminated(bytes)) {
                    left -= skipRest(in, left);
                    reject(
                            RejectionReason.TOO_LARGE,
                            line,
                            "a line of more than " + JsonParsers.MAX_RECORD_SIZE + " bytes",
                            "at most " + JsonParsers.MAX_RECORD_SIZE);
                } else {
                    readLine(bytes, line);
                }
                line++;
            }
        }
    }

    private static long skipRest(ByteReader in, long most) throws IOException {
        long passed = 0;
        byte[] part;
        do {
            part = in.readLine(Math.min(most - passed, BUFFER));
            passed += part.length;
        } while (part.length > 0 && !ByteReader.isTerminated(part));
        return passed;
    }

    private void readLine(byte[] bytes, long line) throws IOException {
        String text = new String(bytes, charset);
        if (DecodedText.isIncomplete(text, charset, bytes, 0, bytes.length)) {
            handler.rejected(UndecodableRow.rejection(Locator.line(line), charset));
            return;
        }
        String json = line == 1 && !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        if (!json.isBlank()) {
            readRecord(json, line);
        }
    }

    private void readRecord(String json, long line) throws IOException {
        TreeElement record = TreeElement.root("", line);
        try (JsonParser parser = JsonParsers.FACTORY.createParser(json)) {
            JsonElementReader elements = new JsonElementReader(parser, texts, line);
            parser.nextToken();
            elements.read(record);
            if (elements.isTooLarge()) {
                reject(
                        RejectionReason.TOO_LARGE,
                        line,
                        "a value of more than " + JsonParsers.MAX_RECORD_SIZE + " characters",
                        "at most " + JsonParsers.MAX_RECORD_SIZE);
                return;
            }
            if (parser.nextToken() != null) {
                reject(RejectionReason.MALFORMED_ROW, line, "more than one value", "one JSON value on a line");
                return;
            }
        } catch (JsonProcessingException malformed) {
            reject(RejectionReason.MALFORMED_ROW, line, "malformed JSON", "one JSON value on a line");
            return;
        }
        row.set(record, Locator.line(line), surroundings);
        handler.row(row);
    }

    private void reject(RejectionReason reason, long line, String found, String expected) {
        handler.rejected(new Rejection(reason, Locator.line(line), "", found, expected));
    }
}
