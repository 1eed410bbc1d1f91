package org.mesinfos.connectors.mapping.fixedwidth;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.mesinfos.connectors.api.FilePreview;
import org.mesinfos.connectors.api.Recognition;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.api.Split;
import org.mesinfos.connectors.format.lines.Dialect;
import org.mesinfos.connectors.format.lines.LogicalLines;
import org.mesinfos.connectors.format.lines.TextEncoding;
import org.mesinfos.connectors.format.match.BoundedText;
import org.mesinfos.connectors.mapping.RowHandler;
import org.mesinfos.connectors.mapping.RowSource;

/** Reader of the rows of fixed-width files. */
final class FixedWidthSource implements RowSource {

    /** A dialect in which only line ends are special. */
    private static final Dialect PLAIN = new Dialect((byte) 0, Dialect.NO_QUOTE, (byte) '\n');

    private static final int STRENGTH = 60;
    private static final int SAMPLE_ROWS = 5;

    private final FixedWidthPlan plan;

    FixedWidthSource(FixedWidthPlan plan) {
        this.plan = plan;
    }

    @Override
    public Recognition recognise(FilePreview preview) {
        List<String> missing = new ArrayList<>();
        for (Pattern sign : plan.recognitionPatterns()) {
            if (!BoundedText.matcher(sign, preview.text()).find()) {
                missing.add("a text that matches " + sign);
            }
        }
        boolean signed = missing.size() < plan.recognitionPatterns().size()
                || plan.recognitionPatterns().isEmpty();
        List<String> rows = preview.lines().stream()
                .filter(line -> !line.isBlank() && !plan.isSkipped(line) && plan.kind(line) == ColumnRange.ROW)
                .limit(SAMPLE_ROWS)
                .toList();
        for (Map.Entry<ColumnRange, Pattern> value : plan.values().entrySet()) {
            boolean all = rows.stream().allMatch(row -> {
                String text = value.getKey().extract(row);
                return text != null
                        && BoundedText.matcher(value.getValue(), text).matches();
            });
            if (!all || rows.isEmpty()) {
                missing.add("values of \"" + value.getKey().name() + "\" that match " + value.getValue());
            }
        }
        int wanted = plan.recognitionPatterns().size() + plan.values().size();
        if (!signed && missing.size() > plan.recognitionPatterns().size()) {
            // Without a recognised pattern, matching columns are not sufficient: any text has a value in some range.
            return Recognition.OTHER_FORMAT;
        }
        return missing.isEmpty()
                ? Recognition.claimed(STRENGTH, "the values of its first rows have the declared form")
                : Recognition.declined(99 * (wanted - missing.size()) / wanted, missing);
    }

    @Override
    public List<Split> split(SourceContent content, long targetBytes) throws IOException {
        if (!plan.continuations().isEmpty()
                || !plan.encodings().of(content).hasUnambiguousAscii()
                || content.size() <= targetBytes) {
            return List.of(Split.WHOLE);
        }
        try (InputStream in = content.open()) {
            return new LogicalLines(in, PLAIN, 0, 1).split(targetBytes);
        }
    }

    @Override
    public void read(SourceContent content, Split split, RowHandler handler) throws IOException {
        TextEncoding encoding = plan.encodings().of(content);
        FixedWidthReader reader = new FixedWidthReader(plan, encoding, handler);
        try (InputStream in = encoding.open(content, split.start())) {
            LogicalLines lines = new LogicalLines(in, PLAIN, split.start(), split.firstLine());
            while (lines.offsetAfter() < split.end() && lines.next()) {
                reader.read(lines);
            }
            reader.end();
        }
    }
}
