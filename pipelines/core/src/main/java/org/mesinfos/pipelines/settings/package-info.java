/** What the operator decides: the settings file, checked as a whole, and the values that the flags put over it. */
package org.mesinfos.pipelines.settings;
