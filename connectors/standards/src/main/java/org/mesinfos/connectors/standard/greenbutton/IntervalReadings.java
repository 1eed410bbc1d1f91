package org.mesinfos.connectors.standard.greenbutton;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.RecordKey;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.connectors.api.SourceContext;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.records.MeterReading;
import org.mesinfos.records.RecordType;

/** Emits meter readings from the readings of one interval block. */
final class IntervalReadings {

    private static final char SEPARATOR = '\u001f';

    private final SourceContext context;
    private final RowSink sink;
    private final ReadingMeaning meaning;
    private final TreeElement block;
    private final Optional<Subject> subject;
    private final String signature;
    private long index;

    IntervalReadings(SourceContext context, RowSink sink, ReadingMeaning readingContext, TreeElement block) {
        this.context = context;
        this.sink = sink;
        this.meaning = readingContext;
        this.block = block;
        this.subject = readingContext.subject().or(() -> context.customer().map(Subject::customer));
        this.signature = readingContext.signature();
    }

    /** Emits or rejects one reading. */
    void add(TreeElement delivered, Locator locator) {
        sink.read();
        try {
            sink.accept(row(delivered, locator));
        } catch (BadNumber bad) {
            sink.reject(bad.at(locator));
        } finally {
            index++;
        }
    }

    private ParsedRow row(TreeElement delivered, Locator locator) throws BadNumber {
        MeterReading reading = (MeterReading) RecordType.METER_READING.newRecord();
        reading.setOrganisation(context.organisation());
        subject.ifPresent(own -> {
            reading.setSubject(own.reference());
            reading.setSubjectKind(own.kind());
        });
        meaning.set(reading);
        interval(reading, delivered);
        Optional<Integer> power = meaning.power();
        if (power.isPresent()) {
            Numbers.value(delivered.child("value"), power.get()).ifPresent(reading::setValue);
        }
        cost(reading, delivered);
        quality(reading, delivered);
        Texts.take(delivered, "tou").or(meaning::tariffSlot).ifPresent(reading::setTariffSlot);
        delivered.eachUnclaimed("", reading.getAdditional()::put);
        return new ParsedRow(RecordType.METER_READING, reading, locator, subject, key(reading), List.of());
    }

    /**
     * Sets the interval of a reading from its own time, else from its index in the block: readings without a time are
     * consecutive.
     */
    private void interval(MeterReading reading, TreeElement delivered) throws BadNumber {
        Optional<TreeElement> period = delivered.child("timePeriod");
        Optional<TreeElement> deliveredStart = period.flatMap(element -> element.child("start"));
        Optional<Instant> start = Numbers.instant(deliveredStart);
        OptionalLong length = meaning.intervalLength();
        if (start.isEmpty()) {
            start = follows(length);
        }
        if (start.isEmpty()) {
            throw new BadNumber(RejectionReason.MISSING_VALUE, "timePeriod/start", "", "seconds since 1970");
        }
        reading.setIntervalStart(start.get());
        Optional<TreeElement> duration = period.flatMap(element -> element.child("duration"));
        OptionalLong seconds = Numbers.whole(duration);
        if (seconds.isPresent()) {
            long end = start.get().getEpochSecond() + seconds.getAsLong();
            reading.setIntervalEnd(Numbers.instant(end, duration.get()));
            duration.get().claim();
        } else if (length.isPresent()) {
            reading.setIntervalEnd(start.get().plusSeconds(length.getAsLong()));
        }
    }

    private Optional<Instant> follows(OptionalLong length) throws BadNumber {
        Optional<TreeElement> start = block.at("interval", "start");
        OptionalLong seconds = Numbers.whole(start);
        return seconds.isPresent() && length.isPresent()
                ? Optional.of(Numbers.instant(seconds.getAsLong() + index * length.getAsLong(), start.get()))
                : Optional.empty();
    }

    private void cost(MeterReading reading, TreeElement delivered) throws BadNumber {
        Numbers.money(delivered.child("cost")).ifPresent(cost -> {
            reading.setCost(cost);
            meaning.currency().ifPresent(reading::setCurrency);
        });
    }

    private void quality(MeterReading reading, TreeElement delivered) {
        Texts.take(delivered, "ReadingQuality", "quality").or(meaning::quality).ifPresent(code -> {
            reading.setQuality(Codes.quality(code));
            reading.setQualityLabel(code);
        });
    }

    private RecordKey key(MeterReading reading) {
        Instant end = reading.getIntervalEnd();
        return new RecordKey(
                RecordKey.Kind.NATURAL,
                reading.getIntervalStart().getEpochSecond()
                        + String.valueOf(SEPARATOR)
                        + (end == null ? "" : end.getEpochSecond())
                        + signature);
    }
}
