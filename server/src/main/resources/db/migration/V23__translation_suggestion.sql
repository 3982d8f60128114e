alter table mend rename to translation_suggestion;
