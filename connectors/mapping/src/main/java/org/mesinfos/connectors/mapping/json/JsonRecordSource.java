package org.mesinfos.connectors.mapping.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import org.mesinfos.connectors.api.Chunk;
import org.mesinfos.connectors.api.FilePreview;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Recognition;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.format.json.JsonParsers;
import org.mesinfos.connectors.format.json.JsonTexts;
import org.mesinfos.connectors.format.json.ScriptPrefix;
import org.mesinfos.connectors.mapping.RowHandler;
import org.mesinfos.connectors.mapping.RowSource;
import org.mesinfos.connectors.mapping.tree.TreePlan;

/** Source of the records of JSON files that one mapping describes. */
final class JsonRecordSource implements RowSource {

    private final List<List<String>> recordPaths;
    private final JsonLayout layout;
    private final JsonTexts texts;
    private final JsonSigns signs;
    private final TreePlan plan;

    JsonRecordSource(
            List<List<String>> recordPaths, JsonLayout layout, JsonTexts texts, JsonSigns signs, TreePlan plan) {
        this.recordPaths = recordPaths;
        this.layout = layout;
        this.texts = texts;
        this.signs = signs;
        this.plan = plan;
    }

    @Override
    public Recognition recognise(FilePreview preview) {
        return signs.recognise(preview);
    }

    @Override
    public List<Chunk> split(SourceContent content, long targetBytes) throws IOException {
        return isByteLines(content) ? JsonLines.split(content, targetBytes) : List.of(Chunk.WHOLE);
    }

    @Override
    public void read(SourceContent content, Chunk chunk, RowHandler handler) throws IOException {
        if (isByteLines(content)) {
            new JsonLines(content.context().encoding(), texts, plan, handler).read(content, chunk);
            return;
        }
        try (InputStream in = ScriptPrefix.passed(content.open());
                JsonParser parser = JsonParsers.of(in, content.context().encoding())) {
            document(parser, handler);
        }
    }

    private void document(JsonParser parser, RowHandler handler) throws IOException {
        try {
            new JsonDocumentReading(parser, recordPaths, texts, plan, handler).read();
        } catch (JsonProcessingException | CharConversionException | CharacterCodingException malformed) {
            Locator locator = Locator.line(parser.currentLocation().getLineNr());
            handler.rejected(new Rejection(
                    RejectionReason.BROKEN_FILE, locator, "", "malformed JSON", "well-formed JSON"));
        }
    }

    private boolean isByteLines(SourceContent content) {
        String encoding = content.context().encoding();
        return layout == JsonLayout.LINES && !encoding.startsWith("UTF-16") && !encoding.startsWith("UTF-32");
    }
}
