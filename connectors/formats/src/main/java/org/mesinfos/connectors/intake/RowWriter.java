package org.mesinfos.connectors.intake;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.api.HoldingDates;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.RecordKey;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.connectors.api.RowTrace;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.connectors.api.SubjectLink;
import org.mesinfos.records.CanonicalCodec;

/** Writer of rows in a binary form that {@link RowReader} reads. */
final class RowWriter implements RowSink {

    private final DataOutputStream out;
    private final CanonicalCodec codec = new CanonicalCodec();

    /** @param out buffered output */
    RowWriter(DataOutputStream out) {
        this.out = out;
    }

    /** Writer of a part of a row. */
    @FunctionalInterface
    private interface Part {
        void write() throws IOException;
    }

    /** Errors of the output are errors of the process, never of the file. */
    private void write(RowEvent event, Part part) {
        try {
            out.writeByte(event.code());
            part.write();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void startRow() {
        write(RowEvent.START, () -> {});
    }

    @Override
    public void accept(ParsedRow row) {
        byte[] record = codec.encode(row.record());
        write(RowEvent.ACCEPT, () -> {
            text(row.type().name());
            bytes(record);
            locator(row.locator());
            optional(row.subject());
            key(row.key());
            links(row.links());
        });
    }

    @Override
    public void reject(Rejection rejection) {
        reject(rejection, RowTrace.NONE);
    }

    @Override
    public void reject(Rejection rejection, RowTrace trace) {
        write(RowEvent.REJECT, () -> {
            text(rejection.reason().name());
            locator(rejection.locator());
            text(rejection.column());
            text(rejection.found());
            text(rejection.expected());
            out.writeInt(trace.subjects().size());
            for (Subject subject : trace.subjects()) {
                subject(subject);
            }
            out.writeBoolean(trace.key().isPresent());
            if (trace.key().isPresent()) {
                key(trace.key().get());
            }
            links(trace.links());
        });
    }

    @Override
    public void skip(Locator locator, String rule) {
        write(RowEvent.SKIP, () -> {
            locator(locator);
            text(rule);
        });
    }

    @Override
    public void stateAsOf(LocalDate day) {
        write(RowEvent.STATE_AS_OF, () -> out.writeLong(day.toEpochDay()));
    }

    /** Completes the rows. */
    void end() {
        write(RowEvent.END, () -> {});
    }

    /** Completes the rows of a file that could not be read to its end because of an error. */
    void fail(String error) {
        write(RowEvent.FAIL, () -> text(error));
    }

    private void text(String text) throws IOException {
        bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private void bytes(byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private void locator(Locator locator) throws IOException {
        out.writeInt(locator.page());
        out.writeLong(locator.line());
        text(locator.path());
    }

    private void key(RecordKey key) throws IOException {
        text(key.kind().name());
        text(key.value());
    }

    private void optional(Optional<Subject> subject) throws IOException {
        out.writeBoolean(subject.isPresent());
        if (subject.isPresent()) {
            subject(subject.get());
        }
    }

    private void subject(Subject subject) throws IOException {
        text(subject.kind().name());
        text(subject.reference());
    }

    private void links(List<SubjectLink> links) throws IOException {
        out.writeInt(links.size());
        for (SubjectLink link : links) {
            subject(link.subject());
            subject(link.customer());
            HoldingDates dates = link.dates();
            for (Optional<LocalDate> date : List.of(dates.start(), dates.end(), dates.customerSince())) {
                text(date.map(LocalDate::toString).orElse(""));
            }
        }
    }
}
