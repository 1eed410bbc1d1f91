package org.mesinfos.pipelines.enrich.money;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file of exchange rates that the operator names, in the form in which the European Central Bank publishes them.
 *
 * @param path where every worker finds it; empty for the rates that are part of the program
 * @param sha256 of its bytes
 */
public record RatesFile(String path, String sha256) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The rates that are part of the program. */
    public static final RatesFile NONE = new RatesFile("", "");

    /**
     * A file and what it holds now.
     *
     * @throws IOException when it cannot be read
     */
    public static RatesFile at(Path file) throws IOException {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return new RatesFile(file.toString(), HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
