--liquibase formatted sql

--changeset battery:always runAlways:true
delete from event_heard;
