package org.mesinfos.connectors.catalogue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.GenericReader;
import org.mesinfos.connectors.format.digest.Sha256;
import org.mesinfos.connectors.intake.FileScanner;
import org.mesinfos.connectors.mapping.MappingLoader;
import org.mesinfos.connectors.standard.statement.StatementAmount;

/**
 * Code by which a connector reads files: that of all connectors (formats, recognition, values), and that of its own
 * module unless it is declared by a mapping.
 */
final class ReaderCode {

    /** Fingerprint of the code that all connectors share. */
    private static final String SHARED = ProgramCode.ofModules(Connector.class, FileScanner.class, MappingLoader.class)
            + ProgramCode.ofPackages(ConnectorSelector.class);

    private ReaderCode() {}

    /**
     * Returns the fingerprint of a connector, as a SHA-256 in hexadecimal.
     *
     * @param mapping fingerprint of its mapping; empty for a coded connector
     */
    static String fingerprint(Connector connector, String mapping) {
        MessageDigest digest = Sha256.newDigest();
        update(digest, connector.id());
        update(digest, SHARED);
        update(digest, mapping.isEmpty() ? ofCodedConnector(connector) : mapping);
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String ofCodedConnector(Connector connector) {
        return connector instanceof GenericReader
                ? ProgramCode.ofModules(connector.getClass(), StatementAmount.class)
                : ProgramCode.ofModules(connector.getClass());
    }

    private static void update(MessageDigest digest, String part) {
        digest.update((part + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
