package org.mesinfos.pipelines.run.reread;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.connectors.catalogue.AllowedConnectors;
import org.mesinfos.connectors.catalogue.ConnectorRegistry;
import org.mesinfos.connectors.catalogue.ProgramCode;
import org.mesinfos.linkage.api.RecordLinker;
import org.mesinfos.pipelines.attribution.Reattribution;
import org.mesinfos.pipelines.deliveries.OrganisationSettings;
import org.mesinfos.pipelines.identity.IdentityTable;
import org.mesinfos.pipelines.identity.authority.Issuers;
import org.mesinfos.pipelines.identity.consent.Consents;
import org.mesinfos.pipelines.identity.profiles.ProfileStatement;
import org.mesinfos.pipelines.identity.statements.StatementSet;
import org.mesinfos.pipelines.identity.traces.RowTraces;
import org.mesinfos.pipelines.rows.Digests;
import org.mesinfos.pipelines.rows.RowEncoder;
import org.mesinfos.pipelines.run.DerivationFingerprint;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.SchemaCatalogue;

/**
 * Fingerprints of the rules of a run, computed from the rules themselves. A difference from those of the store triggers
 * reading or attribution again; see {@link DerivationFingerprint} for the rules of bundles. Not thread-safe.
 */
public final class RuleFingerprints {

    /** Schemas of all record types. */
    private static final String SCHEMAS = digest(Arrays.stream(RecordType.values())
            .map(type -> SchemaCatalogue.schema(type).toString())
            .toArray(String[]::new));

    private final ConnectorRegistry connectors;
    private final String statements;
    private final Map<String, String> byConnector = new HashMap<>();
    private final Map<String, String> byOrganisation = new HashMap<>();
    private final Map<String, String> byReader = new HashMap<>();

    public RuleFingerprints(ConnectorRegistry connectors) {
        this.connectors = connectors;
        this.statements = ProgramCode.ofModules(RowEncoder.class, Subject.class)
                + ProgramCode.ofPackages(StatementSet.class, ProfileStatement.class, RowTraces.class);
    }

    /**
     * Returns the fingerprint of everything besides a file that determines its rows: the rules of a connector, the code
     * that encodes rows, links and traces, and the settings of the organisation.
     *
     * @return 32 hexadecimal digits; empty if there is no such connector
     */
    String reader(String connectorId, OrganisationSettings organisation) {
        return byReader.computeIfAbsent(
                connectorId + " " + organisation.id(),
                key -> connectors
                        .find(connectorId)
                        .map(connector -> digest(ofConnector(connector), statements, context(organisation)))
                        .orElse(""));
    }

    /**
     * Returns the fingerprint of all connectors that may read the files of an organisation, and of the settings by which
     * a reading is accepted, as 32 digits.
     */
    String selection(OrganisationSettings organisation) {
        return byOrganisation.computeIfAbsent(organisation.id(), id -> {
            AllowedConnectors allowed = new AllowedConnectors(organisation.allowedConnectors());
            String[] readers = connectors.connectors().stream()
                    .filter(allowed::allows)
                    .map(this::ofConnector)
                    .toArray(String[]::new);
            return digest(digest(readers), String.join("\n", organisation.allowedConnectors()), context(organisation));
        });
    }

    /**
     * Returns the fingerprint of the rules by which rows are attributed to persons, as 32 digits. The consents of single persons
     * are no part of it: only the rows of those persons are attributed again.
     *
     * @param missing treatment of data that no consent of the person is about
     */
    public static String attribution(Issuers issuers, Consents.Missing missing) {
        return digest(
                ProgramCode.ofModules(RowEncoder.class, IdentityTable.class, RecordLinker.class, Subject.class),
                ProgramCode.ofPackages(Reattribution.class),
                ProgramCode.ofLibraries(),
                SCHEMAS,
                String.join("\n", issuers.lines()),
                missing.name());
    }

    private String ofConnector(Connector connector) {
        return byConnector.computeIfAbsent(connector.id(), id -> connectors.fingerprint(connector));
    }

    private static String context(OrganisationSettings organisation) {
        return organisation.zone().getId()
                + " "
                + organisation.country()
                + organisation.currency().map(code -> " " + code).orElse("");
    }

    private static String digest(String... parts) {
        MessageDigest digest = Digests.newSha256();
        for (String part : parts) {
            digest.update((part.length() + " " + part + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return Digests.hexadecimal(digest.digest()).substring(0, 32);
    }
}
