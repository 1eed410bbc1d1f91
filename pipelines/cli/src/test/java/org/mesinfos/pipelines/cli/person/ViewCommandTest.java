package org.mesinfos.pipelines.cli.person;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mesinfos.pipelines.cli.ProgramProcess;
import org.mesinfos.pipelines.cli.Terminal;
import org.mesinfos.pipelines.run.FolderCopy;
import org.mesinfos.pipelines.run.TestInbox;
import org.mesinfos.pipelines.run.VersionedMapping;

/** The person's page, as a file and served. */
@Tag("slow")
final class ViewCommandTest {

    /** Of the store, which no test changes. */
    @TempDir
    private static Path shared;

    private static Path store;
    private static Path settings;

    @TempDir
    private Path folder;

    private Path page;

    @BeforeAll
    static void deliver() {
        TestInbox inbox = new TestInbox(shared)
                .mapping("mine", VersionedMapping.ID, VersionedMapping.LABEL_OPTIONAL)
                .registry("per-1;test-bank;C1", "per-2;test-bank;C2")
                .drop(
                        "test-bank/rows.csv",
                        VersionedMapping.HEADER,
                        "C1;m1;2024-01-02;;-12.30;EUR;CAFE </script><script>",
                        "C1;m3;2024-01-04;;-1.00;EUR;CAFE",
                        "C2;m2;2024-01-03;;-99.99;EUR;OTHER PERSON");
        assertThat(inbox.run("store").conserved()).isTrue();
        store = inbox.path("store");
        settings = inbox.operatorFile("mesinfos.yaml", "connectors: mine").path("mesinfos.yaml");
    }

    @BeforeEach
    void namePage() {
        page = folder.resolve("me.html");
    }

    @Test
    void writesOneFileWithTheBundle() throws IOException {
        Terminal written = ProgramProcess.run("view", "per-1", "--store", store, "--config", settings, "--out", page);

        assertThat(written.err()).isEmpty();
        assertThat(written.status()).isZero();
        assertThat(written.out()).startsWith("written to " + page + ", ");
        String html = Files.readString(page);
        JsonNode data = new ObjectMapper().readTree(element(html, "page-data"));
        assertThat(data.path("person").asText()).isEqualTo("per-1");
        assertThat(data.path("types").toString())
                .contains("\"name\":\"bank-transactions\",\"record\":\"BankTransaction\",\"rows\":2,");
        assertThat(data.path("activity").toString())
                .isEqualTo("[{\"organisation\":\"test-bank\",\"type\":\"bank-transactions\",\"rows\":2,"
                        + "\"counts\":[1,-1,1],\"first\":\"2024-01-02\"}]");
        assertThat(data.path("files").findValuesAsText("name")).containsExactly("rows.csv");
        String sha256 = data.path("files").fieldNames().next();
        assertThat(new ObjectMapper().readTree(element(html, "delivered-lines")).path(sha256))
                .hasToString("{\"2\":\"C1;m1;2024-01-02;;-12.30;EUR;CAFE </script><script>\","
                        + "\"3\":\"C1;m3;2024-01-04;;-1.00;EUR;CAFE\"}");
        byte[] parquet = Base64.getDecoder().decode(element(html, "file-bank-transactions"));
        assertThat(new String(parquet, 0, 4, StandardCharsets.US_ASCII)).isEqualTo("PAR1");
    }

    @ParameterizedTest
    @CsvSource({
        "view per-1 --port 99999, --port is not a port. Expected a number from 0 to 65535.",
        "sql --person per-9, The store has no bundle of per-9.",
        "key export per-1 --out keys, The bundles of this store are not encrypted"
    })
    void argumentsThatCannotBeMeantAreUsageErrors(String command, String message) {
        Object[] arguments = Stream.concat(Stream.of(command.split(" ")), Stream.of("--store", store))
                .toArray();
        Terminal refused = ProgramProcess.run(arguments);

        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains(message);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void writesTheSamePageAgainForTheOwnerOnlyWithNothingOfAnotherPersonAndNoAddressToLoadFrom() throws IOException {
        Path second = folder.resolve("again.html");
        ProgramProcess.run("view", "per-1", "--store", store, "--config", settings, "--out", page);
        ProgramProcess.run("view", "per-1", "--store", store, "--config", settings, "--out", second);

        assertThat(second).hasSameBinaryContentAs(page);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(page)))
                .isEqualTo("rw-------");
        String html = Files.readString(page);
        assertThat(html).doesNotContain("OTHER PERSON", "99.99", " src=", "@import", "url(");
        assertThat(html).contains("default-src 'none'");
    }

    @Test
    void encryptsThePageWithAPassphrase() throws Exception {
        Path passphrase = Files.writeString(folder.resolve("passphrase"), "café sous la pluie\n");
        ProgramProcess.run("view", "per-1", "--store", store, "--out", page);
        Path locked = folder.resolve("locked.html");

        Terminal written = ProgramProcess.run(
                "view",
                "per-1",
                "--store",
                store,
                "--out",
                locked,
                "--passphrase-file",
                passphrase,
                "--language",
                "FR");

        assertThat(written.err()).isEmpty();
        assertThat(written.status()).isZero();
        String html = Files.readString(locked);
        assertThat(html).doesNotContain("per-1", "CAFE", "12.30", "test-bank", "file-bank-transactions\"", "café sous");
        assertThat(Pattern.compile(" id=\"([^\"]+)\">").matcher(html).results().map(id -> id.group(1)))
                .containsSubsequence("lock", "sealed-0", "sealed-1", "sealed-2");
        JsonNode lock = new ObjectMapper().readTree(element(html, "lock"));
        assertThat(lock.path("version").asInt()).isEqualTo(1);
        assertThat(lock.path("iterations").asInt()).isEqualTo(600_000);
        assertThat(lock.path("language").asText()).isEqualTo("fr");
        String clear = Files.readString(page);
        assertThat(new String(unsealed(html, lock, "sealed-0", "page-data"), StandardCharsets.UTF_8))
                .isEqualTo(element(clear, "page-data").replace("\"language\":\"\"", "\"language\":\"fr\""));
        assertThat(unsealed(html, lock, "sealed-1", "file-bank-transactions"))
                .isEqualTo(Base64.getDecoder().decode(element(clear, "file-bank-transactions")));
        assertThat(new String(unsealed(html, lock, "sealed-2", "delivered-lines"), StandardCharsets.UTF_8))
                .isEqualTo(element(clear, "delivered-lines"));
    }

    private static byte[] unsealed(String html, JsonNode lock, String id, String name)
            throws IOException, GeneralSecurityException {
        byte[] salt = lock.path("salt").binaryValue();
        PBEKeySpec secret = new PBEKeySpec(
                "café sous la pluie".toCharArray(),
                salt,
                lock.path("iterations").asInt(),
                256);
        byte[] key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                .generateSecret(secret)
                .getEncoded();
        byte[] sealed = Base64.getDecoder().decode(element(html, id));
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, sealed, 0, 12));
        cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
        return cipher.doFinal(sealed, 12, sealed.length - 12);
    }

    @Test
    void refusesAShortPassphraseBeforeItWritesThePage() throws IOException {
        Path passphrase = Files.writeString(folder.resolve("passphrase"), "secret7\n");

        Terminal refused =
                ProgramProcess.run("view", "per-1", "--store", store, "--out", page, "--passphrase-file", passphrase);

        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err())
                .contains("The passphrase in " + passphrase + " is too short.")
                .doesNotContain("secret7");
        assertThat(page).doesNotExist();
    }

    @Test
    void refusesToReplaceAFile() throws IOException {
        Files.writeString(page, "of another person");

        Terminal refused = ProgramProcess.run("view", "per-1", "--store", store, "--out", page);

        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("me.html exists. Name a new file, or remove it first.");
        assertThat(page).hasContent("of another person");
    }

    @Test
    void leavesNoPartOfAPageThatCannotBeWritten() throws IOException {
        Path damaged = folder.resolve("damaged");
        FolderCopy.copy(store, damaged);
        FolderCopy.copy(store.resolveSibling("store.keys"), folder.resolve("damaged.keys"));
        try (Stream<Path> files = Files.walk(damaged)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".parquet")).toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        Path pages = Files.createDirectory(folder.resolve("pages"));
        Path copy = pages.resolve("bundle");

        Terminal page = ProgramProcess.run("view", "per-1", "--store", damaged, "--out", pages.resolve("me.html"));
        Terminal bundle = ProgramProcess.run("bundle", "per-1", "--store", damaged, "--decrypt", copy);

        assertThat(page.status()).isEqualTo(1);
        assertThat(bundle.status()).isEqualTo(1);
        assertThat(pages).isEmptyDirectory();
    }

    @Test
    void servesThePageToTheFirstBrowserOnly() throws IOException, InterruptedException {
        Process program = ProgramProcess.start("view", "per-1", "--store", store);
        try (BufferedReader out = program.inputReader()) {
            URI address = URI.create(out.readLine().substring("Open ".length()));
            HttpClient browser = HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();

            HttpResponse<String> opened = get(browser, address);
            assertThat(opened.body()).contains("id=\"page-data\"");
            assertThat(get(browser, opened.uri()).statusCode()).isEqualTo(200);
            assertThat(get(HttpClient.newHttpClient(), address).statusCode()).isEqualTo(403);
            assertThat(get(HttpClient.newHttpClient(), opened.uri()).statusCode())
                    .isEqualTo(403);
            assertThat(address.getHost()).isEqualTo("127.0.0.1");
        } finally {
            program.destroy();
            program.waitFor();
        }
    }

    private static HttpResponse<String> get(HttpClient browser, URI address) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String element(String html, String id) {
        Matcher element = Pattern.compile("<script type=\"[a-z/]+\" id=\"" + id + "\">([^<]*)</script>")
                .matcher(html);
        assertThat(element.find()).as("The page has %s", id).isTrue();
        return element.group(1);
    }
}
