/** The operator's settings: the settings file, validated as a whole, and the options that override it. */
package org.mesinfos.pipelines.settings;
