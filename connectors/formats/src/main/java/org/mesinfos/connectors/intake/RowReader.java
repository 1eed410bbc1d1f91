package org.mesinfos.connectors.intake;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.api.HoldingDates;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.RecordKey;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.connectors.api.RowTrace;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.connectors.api.SubjectLink;
import org.mesinfos.records.CanonicalCodec;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.SubjectKind;

/** Reader of rows in the binary form of {@link RowWriter}. */
final class RowReader {

    private final DataInputStream in;
    private final CanonicalCodec codec = new CanonicalCodec();

    /** @param in buffered input */
    RowReader(DataInputStream in) {
        this.in = in;
    }

    /**
     * Passes all rows to a sink.
     *
     * @return the error that prevented that all rows were read; empty if there was none
     */
    Optional<String> replay(RowSink sink) throws IOException {
        while (true) {
            switch (RowEvent.of(in.readUnsignedByte())) {
                case START -> sink.startRow();
                case ACCEPT -> sink.accept(row());
                case REJECT -> sink.reject(rejection(), trace());
                case SKIP -> sink.skip(locator(), text());
                case STATE_AS_OF -> sink.stateAsOf(LocalDate.ofEpochDay(in.readLong()));
                case END -> {
                    return Optional.empty();
                }
                case FAIL -> {
                    return Optional.of(text());
                }
            }
        }
    }

    private ParsedRow row() throws IOException {
        RecordType type = RecordType.valueOf(text());
        return new ParsedRow(
                type,
                codec.decode(type, bytes()),
                locator(),
                in.readBoolean() ? Optional.of(subject()) : Optional.empty(),
                key(),
                links());
    }

    private Rejection rejection() throws IOException {
        return new Rejection(RejectionReason.valueOf(text()), locator(), text(), text(), text());
    }

    private RowTrace trace() throws IOException {
        int count = in.readInt();
        List<Subject> subjects = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            subjects.add(subject());
        }
        Optional<RecordKey> key = in.readBoolean() ? Optional.of(key()) : Optional.empty();
        return new RowTrace(subjects, key, links());
    }

    private Locator locator() throws IOException {
        return new Locator(in.readInt(), in.readLong(), text());
    }

    private RecordKey key() throws IOException {
        return new RecordKey(RecordKey.Kind.valueOf(text()), text());
    }

    private Subject subject() throws IOException {
        return new Subject(SubjectKind.valueOf(text()), text());
    }

    private List<SubjectLink> links() throws IOException {
        int count = in.readInt();
        List<SubjectLink> links = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            links.add(new SubjectLink(subject(), subject(), new HoldingDates(date(), date(), date())));
        }
        return links;
    }

    private Optional<LocalDate> date() throws IOException {
        return Optional.of(text()).filter(date -> !date.isEmpty()).map(LocalDate::parse);
    }

    private String text() throws IOException {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    private byte[] bytes() throws IOException {
        return in.readNBytes(in.readInt());
    }
}
