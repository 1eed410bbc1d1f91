package org.mesinfos.connectors.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.connectors.api.SourceContext;
import org.mesinfos.connectors.format.match.MatchLimitException;
import org.mesinfos.connectors.mapping.value.OffsetChoice;

/** Mapper of the rows of one file to records. Not thread-safe. */
final class RowMapper implements RowHandler {

    private static final List<OffsetChoice> LATER_CHOICES = List.of(OffsetChoice.ACROSS_THE_CHANGE, OffsetChoice.LATER);

    private final List<SkipRule> skipRules;
    private final Optional<DayPlan> asOf;
    private final RecordPlans records;
    private final ElementMapper elements;
    private final RepeatedHourRows rows;
    private final RowState state;
    private final Optional<SourceCoverage> coverage;
    private final List<RecordPlan> matching = new ArrayList<>();

    RowMapper(
            List<SkipRule> skipRules,
            Optional<DayPlan> asOf,
            RecordPlans records,
            SourceContext context,
            RowSink sink,
            Optional<SourceCoverage> coverage) {
        this.skipRules = skipRules;
        this.asOf = asOf;
        this.records = records;
        this.elements = new ElementMapper(records);
        this.rows = new RepeatedHourRows(sink);
        this.state = new RowState(context);
        this.coverage = coverage;
    }

    @Override
    public void row(MappedRow row) {
        try {
            map(row);
        } catch (MatchLimitException | StackOverflowError tooMuchWork) {
            // Patterns are matched by recursion, which a long text may exhaust. The other rows are unaffected.
            rejected(TooMuchWork.rejection(row.locator()));
        }
    }

    private void map(MappedRow row) {
        for (SkipRule skip : skipRules) {
            if (skip.condition().holds(state, row)) {
                rows.skip(row.locator(), skip.name());
                return;
            }
        }
        coverage.ifPresent(sources -> sources.observe(row));
        asOf.flatMap(day -> day.read(state, row)).ifPresent(rows::stateAsOf);
        List<RecordPlan> matching = matching(row);
        List<ElementMapper.Match> matchingElements = elements.matches(state, row, matching);
        RowPart whole = elements.whole(row, matching);
        matching.forEach(plan -> build(plan, whole));
        matchingElements.forEach(match -> match.plans().forEach(plan -> build(plan, elements.part(match, row))));
        if (matching.isEmpty() && matchingElements.isEmpty()) {
            rejected(new Rejection(
                    RejectionReason.UNKNOWN_ROW,
                    row.locator(),
                    row.nameInMessages(""),
                    "a row that fits no record of the mapping",
                    "a row of a declared kind"));
        }
    }

    private List<RecordPlan> matching(MappedRow row) {
        matching.clear();
        for (RecordPlan plan : records.ofRows()) {
            if (plan.when().holds(state, row)) {
                matching.add(plan);
            }
        }
        return matching;
    }

    private void build(RecordPlan plan, RowPart part) {
        Optional<ParsedRow> parsed = plan.build(state, part);
        if (parsed.isEmpty()) {
            state.rejection().ifPresent(rejection -> rows.reject(rejection, plan.trace(state, part.row())));
            return;
        }
        Optional<Rejection> repeated =
                part instanceof RowPart.Element ? elements.repeatedReference(plan, parsed.get()) : Optional.empty();
        if (repeated.isPresent()) {
            rows.reject(repeated.get(), plan.trace(state, part.row()));
            return;
        }
        if (state.clockChanges().hasRepeatedTime()) {
            rows.accept(readings(plan, part, parsed.get()), state.clockChanges().times());
        } else {
            rows.accept(parsed.get(), state.clockChanges().times());
        }
        elements.unread().clear();
        parsed.flatMap(plan::faultOf).ifPresent(rows::reject);
    }

    /** Returns a row in every reading of its repeated times; {@code earlier} was built last. */
    private RepeatedTimeReadings readings(RecordPlan plan, RowPart part, ParsedRow earlier) {
        RepeatedTimeReadings readings =
                new RepeatedTimeReadings(earlier, state.clockChanges().fit());
        for (OffsetChoice choice : LATER_CHOICES) {
            plan.build(state, part, choice)
                    .ifPresent(later -> readings.add(later, state.clockChanges().fit()));
        }
        return readings;
    }

    @Override
    public void rejected(Rejection rejection) {
        rows.reject(rejection);
    }

    @Override
    public void skipped(Locator locator, String rule) {
        if (rule.equals(RowSink.BELONGS_TO_NO_RECORD) || rule.equals(LIST_OUTSIDE)) {
            coverage.ifPresent(sources -> sources.observeOutside(locator));
        }
        rows.skip(locator, rule);
    }

    /** Emits the rows that wait for the next one, after the last row of the file or before a failure to read on. */
    void finish() {
        rows.finish();
    }
}
