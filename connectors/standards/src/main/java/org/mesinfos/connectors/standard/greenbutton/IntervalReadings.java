package org.mesinfos.connectors.standard.greenbutton;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.RecordKey;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.connectors.api.SourceContext;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.mapping.value.RecordKeyBuilder;
import org.mesinfos.connectors.standard.money.ValueErrors;
import org.mesinfos.connectors.standard.statement.InvalidValueException;
import org.mesinfos.records.MeterReading;
import org.mesinfos.records.RecordType;

/** Emitter of meter readings from the readings of one interval block. */
final class IntervalReadings {

    private final SourceContext context;
    private final RowSink sink;
    private final ReadingContext readingContext;
    private final TreeElement block;
    private final Optional<Subject> subject;
    private final String signature;
    private long index;

    IntervalReadings(SourceContext context, RowSink sink, ReadingContext readingContext, TreeElement block) {
        this.context = context;
        this.sink = sink;
        this.readingContext = readingContext;
        this.block = block;
        this.subject = readingContext.subject().or(() -> context.customer().map(Subject::customer));
        this.signature = readingContext.signature();
    }

    /** Emits or rejects one reading. */
    void add(TreeElement delivered, Locator locator) {
        sink.startRow();
        try {
            sink.accept(row(delivered, locator));
        } catch (InvalidValueException bad) {
            sink.reject(bad.toRejection(locator));
        } finally {
            index++;
        }
    }

    private ParsedRow row(TreeElement delivered, Locator locator) throws InvalidValueException {
        MeterReading reading = (MeterReading) RecordType.METER_READING.newRecord();
        reading.setOrganisation(context.organisation());
        subject.ifPresent(own -> {
            reading.setSubject(own.reference());
            reading.setSubjectKind(own.kind());
        });
        readingContext.setSharedFields(reading);
        interval(reading, delivered);
        Optional<Integer> power = readingContext.power();
        if (power.isPresent()) {
            EspiNumbers.value(delivered.child("value"), power.get()).ifPresent(reading::setValue);
        }
        cost(reading, delivered);
        quality(reading, delivered);
        EspiTexts.take(delivered, "tou").or(readingContext::tariffSlot).ifPresent(reading::setTariffSlot);
        delivered.forEachUnclaimed("", reading.getAdditional()::put);
        return new ParsedRow(RecordType.METER_READING, reading, locator, subject, key(reading), List.of());
    }

    /**
     * Sets the interval of a reading from its own time, else from its index in the block: readings without a time are
     * consecutive.
     */
    private void interval(MeterReading reading, TreeElement delivered) throws InvalidValueException {
        Optional<TreeElement> period = delivered.child("timePeriod");
        Optional<TreeElement> deliveredStart = period.flatMap(element -> element.child("start"));
        Optional<Instant> start = EspiNumbers.instant(deliveredStart);
        Optional<TreeElement> deliveredLength = readingContext.intervalLength();
        OptionalLong length = EspiNumbers.whole(deliveredLength);
        if (start.isEmpty()) {
            start = startFromIndex(length);
        }
        if (start.isEmpty()) {
            throw ValueErrors.missing("timePeriod/start", "seconds since 1970");
        }
        reading.setIntervalStart(start.get());
        Optional<TreeElement> duration = period.flatMap(element -> element.child("duration"));
        OptionalLong seconds = EspiNumbers.whole(duration);
        if (seconds.isPresent()) {
            long end = start.get().getEpochSecond() + seconds.getAsLong();
            reading.setIntervalEnd(EspiNumbers.instant(end, duration.get()));
            duration.get().claim();
        } else if (length.isPresent()) {
            reading.setIntervalEnd(
                    EspiNumbers.after(start.get().getEpochSecond(), 1, length.getAsLong(), deliveredLength.get()));
        }
    }

    private Optional<Instant> startFromIndex(OptionalLong length) throws InvalidValueException {
        Optional<TreeElement> start = block.descendant("interval", "start");
        OptionalLong seconds = EspiNumbers.whole(start);
        return seconds.isPresent() && length.isPresent()
                ? Optional.of(EspiNumbers.after(seconds.getAsLong(), index, length.getAsLong(), start.get()))
                : Optional.empty();
    }

    private void cost(MeterReading reading, TreeElement delivered) throws InvalidValueException {
        EspiNumbers.amount(delivered.child("cost")).ifPresent(cost -> {
            reading.setCost(cost);
            readingContext.currency().ifPresent(reading::setCurrency);
        });
    }

    private void quality(MeterReading reading, TreeElement delivered) {
        EspiTexts.take(delivered, "ReadingQuality", "quality")
                .or(readingContext::quality)
                .ifPresent(code -> {
                    reading.setQuality(EspiCodes.quality(code));
                    reading.setQualityLabel(code);
                });
    }

    private RecordKey key(MeterReading reading) {
        Instant end = reading.getIntervalEnd();
        return new RecordKey(
                RecordKey.Kind.NATURAL,
                Objects.requireNonNull(reading.getIntervalStart(), "interval() sets the start")
                                .getEpochSecond()
                        + RecordKeyBuilder.SEPARATOR
                        + (end == null ? "" : end.getEpochSecond())
                        + signature);
    }
}
