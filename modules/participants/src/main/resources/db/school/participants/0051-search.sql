--liquibase formatted sql

--changeset participants:search
--comment: Any part of a name is found by its threes of letters. They are taken as Latin ones: whether the extension takes Russian letters for letters hangs on how the whole cluster was made.
create index person_part on person
    using gin (translate(name_key, 'абвгдежзийклмнопрстуфхцчшщъыьэюя', 'abcdefghijklmnopqrstuvwxyz012345') gin_trgm_ops);
