package org.mesinfos.pipelines.store.encryption;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.util.Optional;

/**
 * Provider of key-encryption keys in PKCS#12 files, which hardware and other software can also write. A reference such as {@code
 * pkcs12:/secrets/store.p12#mesinfos} names the file and the alias of a secret key of 256 bits.
 *
 * <p>The password is that of the environment variable {@value #PASSWORD_VARIABLE}, or the first line of the file whose name has
 * {@value #PASSWORD_SUFFIX} appended. It is never part of the reference, which is written to the key folder. This command creates
 * such a file:
 *
 * <pre>
 * keytool -genseckey -keyalg AES -keysize 256 -alias mesinfos -storetype PKCS12 -keystore store.p12
 * </pre>
 */
public final class KeyStoreProvider implements KeyEncryptionProvider {

    static final String PASSWORD_VARIABLE = "MESINFOS_KEYSTORE_PASSWORD";
    static final String PASSWORD_SUFFIX = ".password";

    private static final String DEFAULT_ALIAS = "mesinfos";
    private static final String TYPE = "PKCS12";

    private final Optional<String> variable;

    /** Creates the provider that {@link java.util.ServiceLoader} finds. */
    public KeyStoreProvider() {
        this(Optional.ofNullable(System.getenv(PASSWORD_VARIABLE)));
    }

    /** @param variable value of the environment variable with the password, if it is set */
    KeyStoreProvider(Optional<String> variable) {
        this.variable = variable;
    }

    @Override
    public String scheme() {
        return "pkcs12";
    }

    @Override
    public KeyEncryption open(String reference) throws IOException {
        int mark = reference.lastIndexOf('#');
        Path file = Path.of(mark < 0 ? reference : reference.substring(0, mark));
        String alias = mark < 0 ? DEFAULT_ALIAS : reference.substring(mark + 1);
        if (!Files.isRegularFile(file)) {
            throw new EncryptionException("There is no key store " + file);
        }
        return new LocalKeyEncryption(DataKey.of(secretKey(file, alias, password(file))));
    }

    private static byte[] secretKey(Path file, String alias, char[] password) throws IOException {
        Key key;
        try (InputStream bytes = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance(TYPE);
            store.load(bytes, password);
            key = store.getKey(alias, password);
        } catch (IOException | GeneralSecurityException e) {
            throw new EncryptionException(
                    "The key store " + file + " cannot be opened: expected a PKCS#12 file with the password of "
                            + PASSWORD_VARIABLE + ", or of the file " + file.getFileName() + PASSWORD_SUFFIX,
                    e);
        }
        byte[] secret = key == null ? null : key.getEncoded();
        if (secret == null || secret.length != DataKey.BYTES) {
            throw new EncryptionException("The key store " + file
                    + " has no secret key of 256 bits under the alias of the reference, such as " + DEFAULT_ALIAS);
        }
        return secret;
    }

    private char[] password(Path file) throws IOException {
        if (variable.isPresent()) {
            return variable.get().toCharArray();
        }
        Path passwordFile = file.resolveSibling(file.getFileName() + PASSWORD_SUFFIX);
        if (!Files.isRegularFile(passwordFile)) {
            throw new EncryptionException("The password of the key store " + file + " is missing: set "
                    + PASSWORD_VARIABLE + ", or write it to " + passwordFile.getFileName() + " beside the key store");
        }
        return Files.readString(passwordFile, StandardCharsets.UTF_8)
                .lines()
                .findFirst()
                .orElse("")
                .toCharArray();
    }
}
