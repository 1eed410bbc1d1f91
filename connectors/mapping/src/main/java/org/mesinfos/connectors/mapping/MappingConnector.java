package org.mesinfos.connectors.mapping;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.ConnectorDescription;
import org.mesinfos.connectors.api.FilePreview;
import org.mesinfos.connectors.api.Recognition;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.api.Split;

/** Connector declared in YAML: a compiled mapping over the rows of a format. Immutable and thread-safe. */
public final class MappingConnector implements Connector {

    private final ConnectorDescription description;
    private final RowSource rows;
    private final List<SkipRule> skipRules;
    private final Optional<DayPlan> asOf;
    private final RecordPlans records;
    private final DeclaredSources sources;

    MappingConnector(
            ConnectorDescription description,
            RowSource rows,
            List<SkipRule> skipRules,
            Optional<DayPlan> asOf,
            RecordPlans records,
            DeclaredSources sources) {
        this.description = description;
        this.rows = rows;
        this.skipRules = List.copyOf(skipRules);
        this.asOf = asOf;
        this.records = records;
        this.sources = sources;
    }

    @Override
    public ConnectorDescription description() {
        return description;
    }

    @Override
    public Recognition recognise(FilePreview preview) {
        return rows.recognise(preview);
    }

    @Override
    public List<Split> split(SourceContent content, long targetBytes) throws IOException {
        return rows.split(content, targetBytes);
    }

    @Override
    public void parse(SourceContent content, Split split, RowSink sink) throws IOException {
        Optional<SourceCoverage> coverage =
                sink.absentSources().map(receiver -> new SourceCoverage(sources, rows.recordPath()));
        RowMapper mapper = new RowMapper(skipRules, asOf, records, content.context(), sink, coverage);
        try {
            rows.read(content, split, mapper);
        } catch (IOException unreadable) {
            mapper.finish();
            throw unreadable;
        }
        mapper.finish();
        coverage.ifPresent(found -> sink.absentSources().ifPresent(found::forEachAbsent));
    }

    @Override
    public String toString() {
        return description.id() + " version " + description.version();
    }
}
