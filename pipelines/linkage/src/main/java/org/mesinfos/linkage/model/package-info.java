/** What a comparison is worth: how often each level occurs in pairs of one person and in pairs of strangers. */
package org.mesinfos.linkage.model;
