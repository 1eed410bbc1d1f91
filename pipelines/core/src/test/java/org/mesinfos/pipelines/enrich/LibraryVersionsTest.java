package org.mesinfos.pipelines.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Properties;
import org.iban4j.Iban;
import org.junit.jupiter.api.Test;

/** The sources of derived values name the versions of the libraries that derive them. */
final class LibraryVersionsTest {

    private static String version(Class<?> type, String group, String artifact) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Objects.requireNonNull(
                type.getResourceAsStream("/META-INF/maven/" + group + "/" + artifact + "/pom.properties"))) {
            properties.load(in);
        }
        return properties.getProperty("version").replace("-RELEASE", "");
    }

    @Test
    void namesVersionOfTheLibraryOfAccountNumbers() throws IOException {
        assertThat(IbanEnrichment.SOURCE).isEqualTo("ISO 13616, iban4j " + version(Iban.class, "org.iban4j", "iban4j"));
    }

    @Test
    void namesVersionOfTheLibraryOfTelephoneNumbers() throws IOException {
        assertThat(PhoneEnrichment.SOURCE)
                .isEqualTo("libphonenumber "
                        + version(PhoneNumberUtil.class, "com.googlecode.libphonenumber", "libphonenumber"));
    }
}
