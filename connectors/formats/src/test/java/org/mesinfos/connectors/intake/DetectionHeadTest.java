package org.mesinfos.connectors.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DetectionHeadTest {

    @Test
    void keepsDeclarationNameAndNamespacesOfXml() {
        assertThat(reduced("\ufeff<?xml version='1.0'?>\n<?style a?><!-- a > --><!DOCTYPE a [<!ENTITY b 'c'> ] >"
                        + "<p:a b='>' xmlns:p = \"urn:a\" c='d'><e>&b;</e>"))
                .isEqualTo("\ufeff<?xml version='1.0'?>\n<!----><!DOCTYPE a ><p:a xmlns:p = \"urn:a\"/>");
    }

    @Test
    void keepsThePublicNameOfADocumentType() {
        assertThat(reduced("<!doctype html PUBLIC 'a'>\n<html lang=\"fr\"><p>"))
                .isEqualTo("<!doctype html PUBLIC 'a'>\n<html/>");
    }

    @Test
    void readsUtf16() {
        Charset charset = StandardCharsets.UTF_16LE;
        assertThat(DetectionHead.of("<a b='c'>d".getBytes(charset))).isEqualTo("<a/>".getBytes(charset));
    }

    @ParameterizedTest
    @ValueSource(strings = {"date;amount\n1;<b>\n", "", "  ", "%PDF-1.7 <a>", "{\"a\": \"<b>\"}"})
    void otherFilesAreUnchanged(String text) {
        assertThat(reduced(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<|' '",
                "<<a>|'  a>'",
                "<?xml|' ?xml'",
                "<!-- <a>|' !--  a>'",
                "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b 'c|<?xml version='1.0'?> !DOCTYPE a [ !ENTITY b 'c",
                "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b '&c;'>|<?xml version='1.0'?><!DOCTYPE a >[ !ENTITY b ' c;'>"
            })
    void markupWithoutRootElementHasNeitherMarkupNorReferences(String text, String expected) {
        assertThat(reduced(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<a", "<a>", "<a/>", "<a b", "<a b=c>", "<a b='", "<a b='c' \n", "<a xmlns='&b;'>"})
    void rootElementMayBeIncomplete(String text) {
        assertThat(reduced(text)).isEqualTo("<a/>");
    }

    @ParameterizedTest
    @CsvSource({
        "<?xml version='1.0'?><a>, application/xml",
        "<html><body>, text/html",
        "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'>, application/xhtml+xml",
        "a;b, text/plain",
        "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b 'c'>]><svg xmlns='http://www.w3.org/2000/svg'>&b;, image/svg+xml"
    })
    void typesAreDetected(String text, String type) {
        assertThat(MediaTypes.detect(text.getBytes(StandardCharsets.UTF_8), "")).isEqualTo(type);
    }

    private static String reduced(String text) {
        return new String(DetectionHead.of(text.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }
}
