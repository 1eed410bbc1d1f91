package org.mesinfos.connectors.mapping.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import org.mesinfos.connectors.api.FilePreview;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Recognition;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.api.Split;
import org.mesinfos.connectors.format.json.JsonParsers;
import org.mesinfos.connectors.format.json.JsonTextEncoding;
import org.mesinfos.connectors.format.json.ScriptPrefix;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.mapping.RowHandler;
import org.mesinfos.connectors.mapping.RowSource;
import org.mesinfos.connectors.mapping.tree.TreePlan;

/** Source of the records of JSON files that one mapping describes. */
final class JsonRecordSource implements RowSource {

    private final List<List<String>> recordPaths;
    private final JsonLayout layout;
    private final JsonTextEncoding texts;
    private final JsonHeader header;
    private final JsonRecogniser recogniser;
    private final TreePlan plan;

    JsonRecordSource(
            List<List<String>> recordPaths,
            JsonLayout layout,
            JsonTextEncoding texts,
            JsonHeader header,
            JsonRecogniser recogniser,
            TreePlan plan) {
        this.recordPaths = recordPaths;
        this.layout = layout;
        this.texts = texts;
        this.header = header;
        this.recogniser = recogniser;
        this.plan = plan;
    }

    @Override
    public Recognition recognise(FilePreview preview) {
        return recogniser.recognise(preview);
    }

    @Override
    public List<Split> split(SourceContent content, long targetBytes) throws IOException {
        return isLineBased(content) ? JsonLinesReader.split(content, targetBytes) : List.of(Split.WHOLE);
    }

    @Override
    public void read(SourceContent content, Split split, RowHandler handler) throws IOException {
        if (isLineBased(content)) {
            new JsonLinesReader(content.context().encoding(), texts, plan, handler).read(content, split);
            return;
        }
        TreeElement members = header == JsonHeader.ANYWHERE ? header(content) : TreeElement.root("", 1);
        try (InputStream in = ScriptPrefix.skip(content.open());
                JsonParser parser = JsonParsers.of(in, content.context().encoding())) {
            readDocument(parser, members, handler);
        }
    }

    private TreeElement header(SourceContent content) throws IOException {
        try (InputStream in = ScriptPrefix.skip(content.open());
                JsonParser parser = JsonParsers.of(in, content.context().encoding())) {
            return new JsonHeaderReader(parser, texts, recordPaths, plan).read();
        }
    }

    private void readDocument(JsonParser parser, TreeElement members, RowHandler handler) throws IOException {
        try {
            new JsonDocumentReader(parser, recordPaths, texts, plan, members, handler).read();
        } catch (JsonProcessingException | CharConversionException | CharacterCodingException malformed) {
            Locator locator = Locator.line(parser.currentLocation().getLineNr());
            handler.rejected(
                    new Rejection(RejectionReason.BROKEN_FILE, locator, "", "malformed JSON", "well-formed JSON"));
        }
    }

    private boolean isLineBased(SourceContent content) {
        String encoding = content.context().encoding();
        return layout == JsonLayout.LINES && !encoding.startsWith("UTF-16") && !encoding.startsWith("UTF-32");
    }
}
