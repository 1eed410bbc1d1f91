package org.mesinfos.pipelines.run;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.connectors.catalogue.ProgramCode;
import org.mesinfos.connectors.mapping.value.NormalisedText;
import org.mesinfos.parquet.RecordFileWriter;
import org.mesinfos.pipelines.enrich.Enricher;
import org.mesinfos.pipelines.enrich.EnrichmentBasis;
import org.mesinfos.pipelines.identity.AccountNumberForms;
import org.mesinfos.pipelines.identity.authority.Issuers;
import org.mesinfos.pipelines.rows.Digests;
import org.mesinfos.pipelines.rows.RowEncoder;
import org.mesinfos.pipelines.store.storage.BundleEncryption;
import org.mesinfos.records.CoreColumns;
import org.mesinfos.records.EventTimes;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.SchemaCatalogue;
import org.mesinfos.views.FlatView;

/**
 * Fingerprint of everything besides accepted rows that determines the bytes of bundles: the code and tables of
 * deduplication, derived values and Parquet files, the settings of derived values, the schemas of the records and views, and the
 * layout of the files.
 *
 * <p>Bundles contain their schemas with documentation, so a changed sentence of documentation changes the fingerprint.
 */
public final class DerivationFingerprint {

    /** A class of each module whose rules determine bundles: also those that compare names of accounts, and texts. */
    static final List<Class<?>> MODULES = List.of(
            Enricher.class,
            RecordFileWriter.class,
            RowEncoder.class,
            AccountNumberForms.class,
            NormalisedText.class,
            Subject.class,
            EventTimes.class);

    private static final String CODE =
            ProgramCode.ofModules(MODULES.toArray(Class<?>[]::new)) + ProgramCode.ofLibraries();

    private static final String SCHEMAS = digest(Stream.concat(
                    Arrays.stream(RecordType.values()).map(SchemaCatalogue::schema),
                    Arrays.stream(FlatView.values()).map(FlatView::schema))
            .toList());

    private DerivationFingerprint() {}

    /**
     * Returns the fingerprint of a run whose bundles have the given encryption, on which the pages of their files depend, as 32
     * hexadecimal digits.
     */
    static String of(EnrichmentBasis basis, Issuers issuers, BundleEncryption encryption) {
        String ofContent = of(basis, issuers);
        return switch (encryption) {
            case NONE -> ofContent;
            case PER_PERSON ->
                Digests.sha256((ofContent + "\n" + encryption).getBytes(StandardCharsets.UTF_8))
                        .substring(0, 32);
        };
    }

    /** Returns the fingerprint of a run with the given basis and issuers, and with bundles in clear, as 32 hexadecimal digits. */
    static String of(EnrichmentBasis basis, Issuers issuers) {
        String ofBasis = of(basis);
        return issuers.isEmpty()
                ? ofBasis
                : Digests.sha256((ofBasis + "\n" + String.join("\n", issuers.lines())).getBytes(StandardCharsets.UTF_8))
                        .substring(0, 32);
    }

    /** Returns the fingerprint of a run with the given basis and without issuers, as 32 hexadecimal digits. */
    static String of(EnrichmentBasis basis) {
        return of(basis, SCHEMAS);
    }

    static String of(EnrichmentBasis basis, List<Schema> schemas) {
        return of(basis, digest(schemas));
    }

    private static String of(EnrichmentBasis basis, String schemas) {
        String all = String.join("\n", basis.fingerprint(), CODE, layout() + schemas);
        return Digests.sha256(all.getBytes(StandardCharsets.UTF_8)).substring(0, 32);
    }

    private static String digest(List<Schema> schemas) {
        MessageDigest digest = Digests.newSha256();
        for (Schema schema : schemas) {
            digest.update((schema + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return Digests.hexadecimal(digest.digest());
    }

    private static String layout() {
        return Arrays.stream(RecordType.values())
                .map(type -> type + " " + CoreColumns.of(type))
                .collect(Collectors.joining("\n", "layout " + RecordFileWriter.LAYOUT + "\n", "\n"));
    }
}
