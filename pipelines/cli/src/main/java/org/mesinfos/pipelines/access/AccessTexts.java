package org.mesinfos.pipelines.access;

import org.mesinfos.pipelines.language.LocalisedTexts;
import org.mesinfos.pipelines.language.PageLanguage;

/** The texts that explain the files of an answer. Stateless. */
final class AccessTexts {

    private AccessTexts() {}

    static LocalisedTexts in(PageLanguage language) {
        return language.texts("org.mesinfos.pipelines.access.texts");
    }
}
