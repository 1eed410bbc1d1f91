package org.mesinfos.pipelines.identity;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.file.CodecFactory;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.file.SeekableByteArrayInput;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.api.HoldingDates;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.connectors.api.SubjectLink;
import org.mesinfos.pipelines.rows.AvroModels;
import org.mesinfos.pipelines.rows.EncodedEnums;
import org.mesinfos.records.TrustedClasses;

/** Codec for links: an Avro object container file of {@link LinkBatch}. Equal links give equal bytes. */
public final class LinkFile {

    /** Format version of the file. Must be increased when older programs would misread new files. */
    static final long FORMAT = 2;

    static final String FORMAT_KEY = "mesinfos.links-format";

    /** Number of links in the file. Avro reads a file that is truncated at the end of a block without an error. */
    static final String COUNT_KEY = "mesinfos.link-count";

    private static final byte[] SYNC_MARKER = {
        'm', 'e', 's', 'i', 'n', 'f', 'o', 's', ' ', 'l', 'i', 'n', 'k', 's', ' ', '1'
    };

    private static final Schema WRITTEN_SCHEMA = AvroModels.withoutDocumentation(LinkBatch.getClassSchema());

    private static final CodecFactory ZSTANDARD = CodecFactory.zstandardCodec(1, true, true);

    static {
        TrustedClasses.declare();
    }

    private LinkFile() {}

    public static byte[] write(LinkAssertions links) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
        try (DataFileWriter<LinkBatch> writer =
                new DataFileWriter<>(new SpecificDatumWriter<>(LinkBatch.getClassSchema()))) {
            writer.setCodec(ZSTANDARD);
            writer.setMeta(FORMAT_KEY, FORMAT);
            writer.setMeta(COUNT_KEY, links.count());
            writer.create(WRITTEN_SCHEMA, bytes, SYNC_MARKER);
            for (LinkBatch batch : batches(links)) {
                writer.append(batch);
            }
        } catch (IOException impossible) {
            throw new IllegalStateException("Writing to memory failed", impossible);
        }
        return bytes.toByteArray();
    }

    /**
     * Decodes the bytes of {@link #write}, written by this version or an earlier one.
     *
     * @throws IOException if the bytes are damaged, or in a newer format than this version supports
     */
    public static LinkAssertions read(byte[] bytes) throws IOException {
        try (DataFileReader<LinkBatch> reader = new DataFileReader<>(
                new SeekableByteArrayInput(bytes), new SpecificDatumReader<>(LinkBatch.getClassSchema()))) {
            long format = reader.getMetaString(FORMAT_KEY) == null ? 0 : reader.getMetaLong(FORMAT_KEY);
            if (format < 1 || format > FORMAT) {
                throw new IOException("Links are in format " + format + ", this version reads 1 to " + FORMAT
                        + ": run the version that wrote them or a newer one");
            }
            List<LinkAssertion> assertions = new ArrayList<>();
            reader.forEach(batch -> batch.getLinks().forEach(link -> assertions.add(decoded(batch, link))));
            if (assertions.size() != reader.getMetaLong(COUNT_KEY)) {
                throw new IOException("Links are damaged: " + assertions.size() + " found, "
                        + reader.getMetaLong(COUNT_KEY) + " were written");
            }
            return LinkAssertions.of(assertions);
        } catch (RuntimeException damaged) {
            throw new IOException("Links are damaged", damaged);
        }
    }

    private static List<LinkBatch> batches(LinkAssertions links) {
        List<LinkBatch> batches = new ArrayList<>();
        links.stream().forEach(assertion -> {
            if (batches.isEmpty()
                    || !batches.get(batches.size() - 1).getOrigin().equals(assertion.origin())) {
                batches.add(new LinkBatch(assertion.origin(), new ArrayList<>()));
            }
            batches.get(batches.size() - 1).getLinks().add(encoded(assertion));
        });
        return batches;
    }

    private static EncodedLink encoded(LinkAssertion assertion) {
        SubjectLink link = assertion.link();
        Locator locator = assertion.locator();
        return new EncodedLink(
                EncodedEnums.encode(link.subject().kind()),
                link.subject().reference(),
                link.customer().reference(),
                locator.page(),
                locator.line(),
                locator.path(),
                encoded(link.dates().start()),
                encoded(link.dates().end()),
                encoded(link.dates().customerSince()));
    }

    private static @Nullable Integer encoded(Optional<LocalDate> day) {
        return day.map(date -> (int) date.toEpochDay()).orElse(null);
    }

    private static Optional<LocalDate> decoded(@Nullable Integer day) {
        return day == null ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
    }

    private static HoldingDates dates(EncodedLink link) {
        return link.getStartDay() == null && link.getEndDay() == null && link.getCustomerSinceDay() == null
                ? HoldingDates.NONE
                : new HoldingDates(
                        decoded(link.getStartDay()), decoded(link.getEndDay()), decoded(link.getCustomerSinceDay()));
    }

    private static LinkAssertion decoded(LinkBatch batch, EncodedLink link) {
        return new LinkAssertion(
                batch.getOrigin(),
                new SubjectLink(
                        new Subject(EncodedEnums.decode(link.getSubjectKind()), link.getSubject()),
                        Subject.customer(link.getCustomer()),
                        dates(link)),
                new Locator(link.getPage(), link.getLine(), link.getPath()));
    }
}
