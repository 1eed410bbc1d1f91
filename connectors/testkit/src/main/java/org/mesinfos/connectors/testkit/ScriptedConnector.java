package org.mesinfos.connectors.testkit;

import java.io.IOException;
import java.util.Set;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.ConnectorDescription;
import org.mesinfos.connectors.api.DeliveryMode;
import org.mesinfos.connectors.api.FilePreview;
import org.mesinfos.connectors.api.Recognition;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.api.Split;
import org.mesinfos.records.RecordType;

/** A connector with a recognition and a parser provided by a test. */
public final class ScriptedConnector implements Connector {

    /** The parser of a test. */
    @FunctionalInterface
    public interface Script {
        void parse(SourceContent content, RowSink sink) throws IOException;
    }

    private final ConnectorDescription description;
    private final Recognition recognition;
    private final Script script;

    private ScriptedConnector(String id, Recognition recognition, Script script) {
        this.description = new ConnectorDescription(
                id, 1, "Test", "csv", Set.of(RecordType.BANK_TRANSACTION), DeliveryMode.APPEND, "", 50);
        this.recognition = recognition;
        this.script = script;
    }

    public static ScriptedConnector recognising(String id, Recognition recognition) {
        return new ScriptedConnector(id, recognition, (content, sink) -> {});
    }

    public static ScriptedConnector parsing(Script script) {
        return new ScriptedConnector("test/script", Recognition.OTHER_FORMAT, script);
    }

    @Override
    public ConnectorDescription description() {
        return description;
    }

    @Override
    public Recognition recognise(FilePreview preview) {
        return recognition;
    }

    @Override
    public void parse(SourceContent content, Split split, RowSink sink) throws IOException {
        script.parse(content, sink);
    }
}
