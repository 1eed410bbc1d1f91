package org.mesinfos.pipelines.identity.profiles;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.file.CodecFactory;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.file.SeekableByteArrayInput;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.pipelines.rows.AvroModels;
import org.mesinfos.pipelines.rows.EncodedEnums;
import org.mesinfos.records.TrustedClasses;

/**
 * Codec for profile statements: an Avro object container file of {@link ProfileBatch}. Equal statements give equal
 * bytes.
 */
public final class ProfileFile {

    /** Format version of the file. Must be increased when older programs would misread new files. */
    private static final long FORMAT = 2;

    private static final String FORMAT_KEY = "mesinfos.profiles-format";

    /** Number of statements in the file. Avro reads a file that is truncated at the end of a block without an error. */
    private static final String COUNT_KEY = "mesinfos.profile-count";

    private static final byte[] SYNC_MARKER = {
        'm', 'e', 's', 'i', 'n', 'f', 'o', 's', ' ', 'p', 'e', 'o', 'p', 'l', 'e', '1'
    };

    private static final Schema WRITTEN_SCHEMA = AvroModels.withoutDocumentation(ProfileBatch.getClassSchema());

    private static final int PROFILES_PER_BATCH = 1 << 12;

    private static final CodecFactory ZSTANDARD = CodecFactory.zstandardCodec(1, true, true);

    static {
        TrustedClasses.declare();
    }

    private ProfileFile() {}

    public static byte[] write(ProfileStatements profiles) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
        try (DataFileWriter<ProfileBatch> writer =
                new DataFileWriter<>(new SpecificDatumWriter<>(ProfileBatch.getClassSchema()))) {
            writer.setCodec(ZSTANDARD);
            writer.setMeta(FORMAT_KEY, FORMAT);
            writer.setMeta(COUNT_KEY, profiles.count());
            writer.create(WRITTEN_SCHEMA, bytes, SYNC_MARKER);
            append(profiles, writer);
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
    public static ProfileStatements read(byte[] bytes) throws IOException {
        try (DataFileReader<ProfileBatch> reader = new DataFileReader<>(
                new SeekableByteArrayInput(bytes), new SpecificDatumReader<>(ProfileBatch.getClassSchema()))) {
            long format = reader.getMetaString(FORMAT_KEY) == null ? 0 : reader.getMetaLong(FORMAT_KEY);
            if (format < 1 || format > FORMAT) {
                throw new IOException("Profiles are in format " + format + ", this version reads 1 to " + FORMAT
                        + ": run the version that wrote them or a newer one");
            }
            List<ProfileStatement> statements = new ArrayList<>();
            reader.forEach(batch -> batch.getProfiles().forEach(profile -> statements.add(decoded(batch, profile))));
            if (statements.size() != reader.getMetaLong(COUNT_KEY)) {
                throw new IOException("Profiles are damaged: " + statements.size() + " found, "
                        + reader.getMetaLong(COUNT_KEY) + " were written");
            }
            return ProfileStatements.of(statements);
        } catch (RuntimeException damaged) {
            throw new IOException("Profiles are damaged", damaged);
        }
    }

    /** Appends the statements of each file in batches, so that only one batch is in memory in encoded form. */
    private static void append(ProfileStatements profiles, DataFileWriter<ProfileBatch> writer) throws IOException {
        Optional<ProfileBatch> batch = Optional.empty();
        for (Iterator<ProfileStatement> statements = profiles.stream().iterator(); statements.hasNext(); ) {
            ProfileStatement statement = statements.next();
            if (batch.isEmpty() || !takes(batch.get(), statement)) {
                if (batch.isPresent()) {
                    writer.append(batch.get());
                }
                batch = Optional.of(new ProfileBatch(statement.origin(), new ArrayList<>()));
            }
            batch.get().getProfiles().add(encoded(statement));
        }
        if (batch.isPresent()) {
            writer.append(batch.get());
        }
    }

    private static boolean takes(ProfileBatch batch, ProfileStatement next) {
        return batch.getProfiles().size() < PROFILES_PER_BATCH
                && batch.getOrigin().equals(next.origin());
    }

    private static EncodedProfile encoded(ProfileStatement statement) {
        return new EncodedProfile(
                EncodedEnums.encode(statement.subject().kind()),
                statement.subject().reference(),
                statement.locator().page(),
                statement.locator().line(),
                statement.locator().path(),
                encoded(statement.statementKind()),
                FeatureCodec.texts(statement.features()),
                FeatureCodec.addresses(statement.features()));
    }

    private static ProfileStatement decoded(ProfileBatch batch, EncodedProfile profile) {
        return new ProfileStatement(
                batch.getOrigin(),
                new Subject(EncodedEnums.decode(profile.getSubjectKind()), profile.getSubject()),
                new Locator(profile.getPage(), profile.getLine(), profile.getPath()),
                decoded(profile.getTelling()),
                FeatureCodec.features(profile.getTexts(), profile.getAddresses()));
    }

    private static EncodedTelling encoded(StatementKind kind) {
        return switch (kind) {
            case PROFILE -> EncodedTelling.PROFILE;
            case ASIDE -> EncodedTelling.ASIDE;
        };
    }

    private static StatementKind decoded(EncodedTelling kind) {
        return switch (kind) {
            case PROFILE -> StatementKind.PROFILE;
            case ASIDE -> StatementKind.ASIDE;
        };
    }
}
